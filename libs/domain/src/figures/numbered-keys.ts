import * as z from 'zod/mini';
import type { Hint } from '../terms/hints.js';
import { evidenceKey, type AxisName } from '../terms/primitives.js';
import { say, type Sentence } from '../terms/words.js';
import type { AxisShape } from './axis.js';
import type { Names, StepCheck } from './method.js';

/** A key as a step names it; a cell or an opponent that is a number may be written as one: `1` is `"1"`. */
export const keyOrNumber = z.union([evidenceKey, z.int().check(z.gte(1))], { error: 'key' satisfies Hint });

/** A key within a sentence, in quotes; the place, points or choices of a ballot need none. */
export function keyWords(over: AxisName, key: string, names: Names): Sentence {
  const { zh, en } = names.key(over, key);
  return over === 'cell' && /^\d+$/.test(key) ? say(zh, en) : say(`“${zh}”`, `“${en}”`);
}

/** Reports numbers in place of keys of an axis that has none. */
export function checkNumberedKeys(keys: readonly (string | number)[], { name }: AxisShape, check: StepCheck): void {
  const number = keys.find((key) => typeof key === 'number');
  if (number === undefined || name === 'cell' || name === 'opponent') return;
  const sentence = say(
    `只有选票栏和对手可以写成数，请写 "${number}"`,
    `Only cells and opponents may be written as numbers: write "${number}"`,
  );
  check.add('bad-rulebook', sentence, 'key');
}
