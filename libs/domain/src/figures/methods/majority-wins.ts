import * as z from 'zod/mini';
import { exactInteger, ZERO, type Exact } from '../../exact/exact.js';
import { axisPlural, axisWords } from '../../terms/axis-words.js';
import { showJsonNumber } from '../../terms/number-words.js';
import { exact, number, type JsonNumber } from '../../terms/primitives.js';
import { say } from '../../terms/words.js';
import { majorityMethod } from '../majority-method.js';
import type { Duels } from '../majority.js';

function winsAndDraws(row: number, { rows, compare }: Duels): { readonly wins: number; readonly draws: number } {
  let [wins, draws] = [0, 0];
  for (const other of rows) {
    if (other === row) continue;
    const difference = compare(row, other);
    if (difference === undefined) continue;
    if (difference > 0) wins++;
    else if (difference === 0) draws++;
  }
  return { wins, draws };
}

function score(row: number, duels: Duels, { draw }: { readonly draw?: JsonNumber | undefined }): Exact {
  const { wins, draws } = winsAndDraws(row, duels);
  const each = draw === undefined ? ZERO : exact(draw);
  return exactInteger(wins).add(each.mul(draws));
}

export const majorityWins = majorityMethod({
  name: 'majority-wins',
  parameters: { draw: z.optional(number) },
  score,
  sentence(over, { draw }) {
    const [zh, en] =
      over === 'opponent'
        ? ['多数选票排在它之后的项目数', 'How many other entries more ballots put behind this one than before it']
        : [
            `多数${axisWords[over].zh}排在它之后的项目数`,
            `How many other entries more ${axisPlural(over)} put behind this one than before it`,
          ];
    if (draw === undefined) return say(zh, en);
    return say(`${zh}，持平的每个计 ${showJsonNumber(draw)}`, `${en}; each draw counts ${showJsonNumber(draw)}`);
  },
  arithmetic(row, duels) {
    const { wins, draws } = winsAndDraws(row, duels);
    return say(`胜 ${wins} 个，平 ${draws} 个`, `${wins} won, ${draws} drawn`);
  },
});
