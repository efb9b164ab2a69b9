import { useLingui } from '@lingui/react';
import type { Contest } from '../../api/types';
import { useLanguage } from '../../ui/use-language';
import { Said } from '../../ui/words';
import { Garland } from './garland';
import './results.css';

/** What was decided here, in as few lines as a phone can spare. */
export function ResultHead({ contest: { title, edition } }: { readonly contest: Contest }) {
  const { i18n } = useLingui();
  const space = useLanguage() === 'zh' ? '' : ' ';
  return (
    <div className="result-head result-head--first">
      <Garland />
      <p className="contest-name">
        <span className="phrase">
          <Said words={title} byPhrase />
        </span>{' '}
        {edition !== null && (
          <span className="phrase">
            <Said words={edition} />
          </span>
        )}
      </p>
      <h1>{i18n._({ id: 'results.title', message: '评选揭晓' })}</h1>
      <p className="lead">
        <span className="phrase">{i18n._({ id: 'results.lead-open', message: '每个名次都能点开，' })}</span>
        {space}
        <span className="phrase">{i18n._({ id: 'results.lead-votes', message: '看到票数' })}</span>
        {space}
        <span className="phrase">{i18n._({ id: 'results.lead-marks', message: '和每位评委的每一分。' })}</span>
      </p>
    </div>
  );
}
