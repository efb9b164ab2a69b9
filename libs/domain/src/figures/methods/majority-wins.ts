import * as z from 'zod/mini';
import { exactInteger, ZERO } from '../../exact/exact.js';
import { showJsonNumber } from '../../terms/number-words.js';
import { exact, number } from '../../terms/primitives.js';
import { say } from '../../terms/words.js';
import { majorityMethod } from '../majority-method.js';

export const majorityWins = majorityMethod({
  name: 'majority-wins',
  parameters: { draw: z.optional(number) },
  survey: ({ standings }) => standings(),
  score(row, { wins, draws }, { draw }) {
    const each = draw === undefined ? ZERO : exact(draw);
    return exactInteger(wins[row] ?? 0).add(each.mul(draws[row] ?? 0));
  },
  sentence(over, { draw }, names) {
    const axis = names.axis(over);
    const [zh, en] =
      over === 'opponent'
        ? [
            '与每个对手相比，把它排在前面的选票更多，就胜一个',
            'It wins over each other entry that more ballots put behind it than before it',
          ]
        : [
            `与每个对手相比，把它排在前面的${axis.zh}更多，就胜一个`,
            `It wins over each other entry that more ${axis.plural} put behind it than before it`,
          ];
    if (draw === undefined) return say(zh, en);
    return say(`${zh}，持平的每个计 ${showJsonNumber(draw)}`, `${en}; each draw counts ${showJsonNumber(draw)}`);
  },
  arithmetic(row, { wins, draws }) {
    const [won, drawn] = [wins[row] ?? 0, draws[row] ?? 0];
    return say(`胜 ${won} 个，平 ${drawn} 个`, `${won} won, ${drawn} drawn`);
  },
});
