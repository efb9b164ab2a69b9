import { type Exact, printExact, roundExact } from '@laurel/domain';

/** A decimal that ends within these is shown whole. */
const WHOLE_DIGITS = 15;
/** What a fraction is rounded to where nothing asks for more. */
const USUAL_DIGITS = 6;
/** No two numbers of a contest are closer; those that are keep their fractions. */
const MOST_DIGITS = 30;

const isShort = (value: Exact): boolean => {
  const text = printExact(value);
  return !text.includes('/') && (text.split('.')[1] ?? '').length <= WHOLE_DIGITS;
};

/** A decimal with exactly so many digits, without an exponent. */
export function fixed(value: Exact, digits: number): string {
  const [whole = '', decimals = ''] = printExact(roundExact(value, digits, 'half-up')).split('.');
  return digits === 0 ? whole : `${whole}.${decimals.padEnd(digits, '0')}`;
}

/** The fewest digits, from `least` on, at which two different numbers look different, and neither like a false zero. */
export function digitsApart(a: Exact, b: Exact, least: number): number {
  for (let digits = least; digits < MOST_DIGITS; digits += 1) {
    const [left, right] = [a, b].map((value) => roundExact(value, digits, 'half-up'));
    if (left === undefined || right === undefined) break;
    const isFalseZero = (left.n === 0n && a.n !== 0n) || (right.n === 0n && b.n !== 0n);
    if (!isFalseZero && (a.equals(b) || !left.equals(right))) return digits;
  }
  return MOST_DIGITS;
}

/** Two values of one rule side by side: whole numbers as they are, others with two digits and as many more as part them. */
export function shownApart(a: Exact, b: Exact): readonly [string, string] {
  const digits = digitsApart(a, b, a.d === 1n && b.d === 1n ? 0 : 2);
  return [fixed(a, digits), fixed(b, digits)];
}

/** A column of numbers in their order, each so that it looks different from its neighbours where it is. */
export function shownColumn(values: readonly Exact[]): string[] {
  const digits = values.reduce((most, value, i) => {
    const next = values[i + 1];
    return next === undefined ? most : Math.max(most, digitsApart(value, next, USUAL_DIGITS));
  }, USUAL_DIGITS);
  return values.map((value) => (isShort(value) ? printExact(value) : fixed(value, digitsApart(value, value, digits))));
}
