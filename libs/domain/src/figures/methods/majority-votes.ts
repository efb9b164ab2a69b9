import { axisPlural, axisWords } from '../../terms/axis-words.js';
import { showNumber } from '../../terms/number-words.js';
import { say } from '../../terms/words.js';
import { majorityMethod } from '../majority-method.js';

export const majorityVotes = majorityMethod({
  name: 'majority-votes',
  parameters: {},
  score: (row, { inFavour }) => inFavour(row),
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
  arithmetic(row, { inFavour }) {
    const votes = showNumber(inFavour(row));
    return say(`共 ${votes} 次在前`, `before another ${votes} times in all`);
  },
});
