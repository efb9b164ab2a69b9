import * as z from 'zod/mini';
import { ONE, type Exact } from '../../exact/exact.js';
import { showJsonNumber } from '../../terms/number-words.js';
import { exact, number, type JsonNumber } from '../../terms/primitives.js';
import { say, type Sentence } from '../../terms/words.js';

/** `points`: what the whole is worth, 1 by default. */
export const pointsParameter = { points: z.optional(number) };

export interface Scaled {
  readonly points?: JsonNumber | undefined;
}

export const pointsOf = ({ points }: Scaled): Exact => (points === undefined ? ONE : exact(points));

/** ` × 100`, or nothing. */
export const timesPoints = ({ points }: Scaled): string =>
  points === undefined || points === 1 ? '' : ` × ${showJsonNumber(points)}`;

/** What the whole is worth, in words. */
export const wholeOf = ({ points }: Scaled): string => showJsonNumber(points ?? 1);

export const isThere = (value: Exact | undefined): value is Exact => value !== undefined;

export const inBoth = (text: string): Sentence => say(text, text);
