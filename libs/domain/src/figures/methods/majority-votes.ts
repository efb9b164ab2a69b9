import { ZERO } from '../../exact/exact.js';
import { showNumber } from '../../terms/number-words.js';
import { say } from '../../terms/words.js';
import { majorityMethod } from '../majority-method.js';

export const majorityVotes = majorityMethod({
  name: 'majority-votes',
  parameters: {},
  survey: ({ rows, inFavour }) => new Map(rows.map((row) => [row, inFavour(row)])),
  score: (row, favours) => favours.get(row) ?? ZERO,
  sentence: (over, _, names) =>
    over === 'opponent'
      ? say(
          '与其他每个项目相比，把它排在前面的选票数之和',
          'The ballots that put it before another entry, summed over all others',
        )
      : say(
          `与其他每个项目相比，把它排在前面的${names.axis(over).zh}数之和`,
          `The ${names.axis(over).plural} that put it before another entry, summed over all others`,
        ),
  arithmetic(row, favours) {
    const votes = showNumber(favours.get(row) ?? ZERO);
    return say(`共 ${votes} 次在前`, `before another ${votes} times in all`);
  },
});
