import Fraction from 'fraction.js';
import type { Exact } from './exact.js';

/** A number as it stands in an outcome: `"93.77"`, `"-638/7"`. */
export const readOutcomeNumber = (text: string): Exact => new Fraction(text);
