import { say } from '../terms/words.js';
import type { Axis } from './axis.js';
import { Column } from './column.js';
import type { StepRun } from './method.js';
import { ExactNumbers } from './numbers.js';

/** A column of doubles of this size takes 320 MB. */
const MOST_NUMBERS = 40_000_000;
/** So many combinations of keys take as much, whatever stands at them. */
const MOST_TUPLES = 250_000;

/** How many tuples there are when every key goes with every key. */
export const countTuples = (axes: readonly Axis[]): number => axes.reduce((count, { keys }) => count * keys.length, 1);

/** An empty column in place of one that would be too large, which is refused; undefined where the size will do. */
export function tooLarge(tuples: number, run: StepRun): Column | undefined {
  const numbers = tuples * Math.max(1, run.part.entries.length);
  if (numbers <= MOST_NUMBERS && tuples <= MOST_TUPLES) return undefined;
  run.refuse(
    'too-large',
    say(
      `这一列有 ${tuples} 种取值组合、${numbers} 个数，超过 ${MOST_TUPLES} 种或 ${MOST_NUMBERS} 个，无法计算`,
      `This figure has ${tuples} combinations of keys and ${numbers} numbers; more than ${MOST_TUPLES} or ${MOST_NUMBERS} cannot be computed`,
    ),
  );
  return new Column([], [], run.part.entries.length, new ExactNumbers([]));
}
