import { useLingui } from '@lingui/react';
import { Checkbox } from 'antd';
import { ApiProblem } from '../../../api/problem';
import type { NamedRound } from './named-round';

interface CorrectAlongProps {
  readonly rounds: readonly NamedRound[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Earlier rounds, published already, that would be contradicted: each may be published anew along with this one. */
export function CorrectAlong({ rounds, chosen, onChange }: CorrectAlongProps) {
  const { i18n } = useLingui();
  return rounds.map(({ id, title }) => (
    <Checkbox
      key={id}
      checked={chosen.includes(id)}
      onChange={({ target }) => onChange(target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))}
    >
      {i18n._({
        id: 'notice.along',
        message: '一并更正已公布的{round}，用同一个理由；两轮同时公示、同时公布',
        values: { round: title },
      })}
    </Checkbox>
  ));
}

/** Which of the earlier rounds a refusal names. */
export function contradictedIn(error: unknown, earlier: readonly NamedRound[]): readonly NamedRound[] {
  if (!(error instanceof ApiProblem) || error.code !== 'results.contradicts') return [];
  return earlier.filter(({ id }) => error.said.differences?.some(({ round }) => round === id));
}
