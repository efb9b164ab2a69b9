import { useLingui } from '@lingui/react';
import type { SheetStanding } from '../../api/types';
import { Notice } from '../../ui/notice';
import { Said } from '../../ui/words';
import { useMoment } from './moment';

/** That the office gave a submitted sheet back, and why. */
export function GivenBack({ standing: { givenBack, state } }: { readonly standing: SheetStanding }) {
  const { i18n } = useLingui();
  const { dayMinute } = useMoment();
  if (givenBack === null || state === 'submitted') return null;
  const values = { time: dayMinute(givenBack.at) };
  return (
    <Notice
      tone="caution"
      title={i18n._({ id: 'sheet.given-back', message: '组委会在 {time} 退回了这张表，请改后再提交', values })}
    >
      <p>
        <Said words={givenBack.reason} />
      </p>
    </Notice>
  );
}
