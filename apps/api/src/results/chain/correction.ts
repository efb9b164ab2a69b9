import type { CheckedRulebook } from '@laurel/domain';
import type { WordsDto } from '../../platform/input/words.dto.js';
import { Problem } from '../../platform/problem/problem.js';
import { say } from '../../platform/problem/sentence.js';

/** An earlier round that is published anew along with a later one, and why. */
export interface Correction {
  readonly round: string;
  readonly reason: WordsDto;
}

/** Refused where the rulebook has no such round, or the rounds that are corrected along do not come before it. */
export function refuseNotEarlier(
  rules: CheckedRulebook | null,
  { round, corrects }: { readonly round: string; readonly corrects: readonly Correction[] },
): void {
  const order = rules?.rulebook.rounds.map(({ id }) => id) ?? [];
  if (!order.includes(round)) throw new Problem('round.not-found');
  const earlier = order.slice(0, order.indexOf(round));
  const errors = corrects.flatMap((each, index) => (earlier.includes(each.round) ? [] : [notEarlier(index)]));
  if (errors.length > 0) throw new Problem('request.invalid', { errors });
}

const notEarlier = (index: number) => ({
  path: `corrects[${index}].round`,
  code: 'not-earlier',
  sentence: say('只能随同更正规则里更早的轮次。', 'Only rounds that come earlier in the rulebook are corrected along.'),
});
