import { printExact, roundExact, type Exact } from '../exact/exact.js';
import { exact, type JsonNumber, type Order } from './primitives.js';
import { say, type Sentence } from './words.js';

const MOST_DECIMALS = 6;
const SHOWN_DECIMALS = 4;

/** A number for people: thousands apart; `≈` and four decimals where it does not end soon. */
export function showNumber(value: Exact): string {
  const printed = printExact(value);
  const decimals = printed.includes('/') ? Infinity : (printed.split('.')[1] ?? '').length;
  if (decimals <= MOST_DECIMALS) return withThousands(printed);
  return `≈${withThousands(printExact(roundExact(value, SHOWN_DECIMALS, 'half-up')))}`;
}

/** A number of the rulebook for people: never rounded, since it is the rule. */
export const showJsonNumber = (value: JsonNumber): string =>
  typeof value === 'string' ? withMinus(value) : showWhole(exact(value));

/** A weight or share of the rulebook as a percentage, or as it is where that does not end. */
export const showPercent = (value: Exact): string => {
  const percent = showWhole(value.mul(100));
  return percent.includes('/') ? showWhole(value) : `${percent}%`;
};

/** A number with all of its decimals; `p/q` where they do not end. */
export const showWhole = (value: Exact): string => withThousands(printExact(value));

/** People read a minus sign, not a hyphen. */
const withMinus = (text: string): string => text.replace('-', '−');

/** A number behind a sign, in brackets where it has one of its own. */
export const asOperand = (shown: string): string => (shown.includes('−') ? `(${shown})` : shown);

export const inBoth = (text: string): Sentence => say(text, text);

/** A sum that divides by 0 says what comes of it. */
export const withZero = ({ zh, en }: Sentence, divisor: Exact): Sentence =>
  divisor.n === 0n ? say(`${zh}（除数为 0，按 0 计）`, `${en} (division by 0 gives 0)`) : say(zh, en);

/** `3 + (−1) + 2`. */
export const sumShownOf = (terms: readonly string[]): string =>
  terms.map((term, i) => (i === 0 ? term : asOperand(term))).join(' + ');

function withThousands(decimal: string): string {
  if (decimal.includes('/')) return withMinus(decimal);
  const [whole = '', decimals] = withMinus(decimal).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

const ordinalEnds = ['th', 'st', 'nd', 'rd'];

/** `1st`, `2nd`, `11th`. */
export function ordinal(n: number): string {
  const [ones, tens] = [n % 10, Math.floor(n / 10) % 10];
  return `${n}${tens === 1 ? 'th' : (ordinalEnds[ones] ?? 'th')}`;
}

export const countOf = (n: number, singular: string, plural = `${singular}s`): string =>
  `${n} ${n === 1 ? singular : plural}`;

export const orderWords = (order: Order | undefined): Sentence =>
  order === 'lowest-first' ? say('从低到高', 'lowest first') : say('从高到低', 'highest first');
