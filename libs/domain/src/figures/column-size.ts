import { say } from '../rulebook/words.js';
import { Column } from './column.js';
import type { Axis } from './axis.js';
import type { StepRun } from './method.js';
import { ExactNumbers } from './numbers.js';

/** A column of doubles of this size takes 320 MB. */
const MOST_NUMBERS = 40_000_000;

/** A column without values in place of one that is too large; undefined where the size will do. */
export function tooLarge(axes: readonly Axis[], tuples: number, run: StepRun): Column | undefined {
  const numbers = tuples * Math.max(1, run.part.entries.length);
  if (numbers <= MOST_NUMBERS) return undefined;
  run.refuse(
    'too-large',
    say(
      `这一列有 ${numbers} 个数，超过 ${MOST_NUMBERS} 个，无法计算`,
      `This figure has ${numbers} numbers; more than ${MOST_NUMBERS} cannot be computed`,
    ),
  );
  return new Column(axes, [], run.part.entries.length, new ExactNumbers([]));
}
