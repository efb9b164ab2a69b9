import { useLingui } from '@lingui/react';
import { Fragment } from 'react';
import type { Contest } from '../../api/types';
import { useLanguage } from '../../ui/use-language';
import { openedWords } from './opened-words';

/** What a reader finds under each place. */
export function OpenedLead({ contest: { rulebook } }: { readonly contest: Contest }) {
  const { i18n } = useLingui();
  const space = useLanguage() === 'zh' ? '' : ' ';
  return openedWords(i18n, rulebook).map((phrase, index) => (
    <Fragment key={phrase}>
      {index > 0 && space}
      <span className="phrase">{phrase}</span>
    </Fragment>
  ));
}
