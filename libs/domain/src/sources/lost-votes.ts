import type { LostVotes, VoteLoss } from '../evidence/evidence.js';
import { exactInteger } from '../exact/exact.js';
import type { TraceLine } from '../figures/method.js';
import { showInstant } from '../terms/instant-words.js';
import { showNumber } from '../terms/number-words.js';
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
