import type { LostVotes, VoteLoss } from '../evidence/evidence.js';
import { exactInteger } from '../exact/exact.js';
import { tupleId, type Column } from '../figures/column.js';
import type { TraceLine } from '../figures/method.js';
import { showInstant } from '../terms/instant-words.js';
import { showNumber } from '../terms/number-words.js';
import type { AxisName } from '../terms/primitives.js';
import { say, type Sentence } from '../terms/words.js';

const show = (votes: number): string => showNumber(exactInteger(votes));

/** What an entry lost at one place: cast, struck off (when and why), left. */
export function traceLoss(tuple: number, { cast, lost }: LostVotes, timeZone: string): TraceLine {
  const text = [cast, ...lost.map(({ count }) => count)].map(show).join(' − ');
  return {
    tuple,
    inputs: [
      { value: String(cast) },
      ...lost.map((loss) => ({ value: String(loss.count), dropped: lossWords(loss, timeZone) })),
    ],
    arithmetic: say(text, text),
  };
}

function lossWords({ kind, reason, at }: VoteLoss, timeZone: string): Sentence {
  const [why, when] = [
    typeof reason === 'string' ? say(reason, reason) : say(reason.zh, reason.en ?? reason.zh),
    showInstant(at, timeZone),
  ];
  return kind === 'votes-struck'
    ? say(`剔除（${when.zh}，“${why.zh}”）`, `struck off (${when.en}, “${why.en}”)`)
    : say(`作废（${when.zh}，“${why.zh}”）`, `annulled (${when.en}, “${why.en}”)`);
}

/** The tuples of a column by the names of their keys; undefined where there is none. */
export function tuplesNamed(
  { axes, tuples }: Column,
  all: readonly Partial<Record<AxisName, string>>[],
): (number | undefined)[] {
  if (all.length === 0) return [];
  const places = axes.map(({ keys }) => new Map(keys.map((key, place) => [key, place])));
  const byId = new Map(tuples.map((tuple, i) => [tupleId(tuple), i]));
  return all.map((named) => byId.get(tupleId(axes.map(({ name }, i) => places[i]?.get(named[name] ?? '') ?? -1))));
}
