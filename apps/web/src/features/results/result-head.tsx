import { useLingui } from '@lingui/react';
import type { Contest, ResultRound } from '../../api/types';
import { Garland } from './garland';
import { Said } from '../../ui/words';
import './results.css';

interface ResultHeadProps {
  readonly contest: Contest;
  readonly round: ResultRound;
}

export function ResultHead({ contest: { title, edition }, round }: ResultHeadProps) {
  const { i18n } = useLingui();
  const count = round.parts.reduce((sum, { ranking }) => sum + ranking.length, 0);
  return (
    <div className="result-head">
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
        {i18n._({
          id: 'results.lead',
          message:
            '最后一轮排出 {count, plural, other {# 个项目}}。每个名次都能点开，一直看到每一票、每一分怎样变成总分。',
          values: { count },
        })}
      </p>
    </div>
  );
}
