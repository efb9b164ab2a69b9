import { useLingui } from '@lingui/react';
import type { Contest } from '../../api/types';
import { Said } from '../../ui/words';
import { Garland } from './garland';
import { OpenedLead } from './opened-lead';
import './results.css';

/** What was decided here, in as few lines as a phone can spare. */
export function ResultHead({ contest }: { readonly contest: Contest }) {
  const { i18n } = useLingui();
  const { title, edition } = contest;
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
        <OpenedLead contest={contest} />
      </p>
    </div>
  );
}
