import { sumExact, type Exact } from '../../exact/exact.js';
import { axisPlural, axisWords } from '../../rulebook/axis-words.js';
import { showNumber } from '../../rulebook/number-words.js';
import { say } from '../../rulebook/words.js';
import { majorityMethod } from '../majority-method.js';
import type { Duels } from '../majority.js';

const votesInFavour = (row: number, { rows, duel }: Duels): Exact =>
  sumExact(rows.filter((other) => other !== row).map((other) => duel(row, other).before));

export const majorityVotes = majorityMethod({
  name: 'majority-votes',
  parameters: {},
  score: (row, duels) => votesInFavour(row, duels),
  sentence: (over) =>
    over === 'opponent'
      ? say(
          '与其他每个项目相比，把它排在前面的选票数之和',
          'The ballots that put it before another entry, summed over all others',
        )
      : say(
          `与其他每个项目相比，把它排在前面的${axisWords[over].zh}数之和`,
          `The ${axisPlural(over)} that put it before another entry, summed over all others`,
        ),
  arithmetic(row, duels) {
    const votes = showNumber(votesInFavour(row, duels));
    return say(`共 ${votes} 次在前`, `before another ${votes} times in all`);
  },
});
