import Fraction from 'fraction.js';

/** An exact rational number, always in lowest terms. */
export type Exact = Fraction;

export type RoundingMode = 'half-up' | 'half-even' | 'towards-zero';

export const ZERO: Exact = new Fraction(0n, 1n);
export const ONE: Exact = new Fraction(1n, 1n);

const SIGNIFICANT_DIGITS = 15;
/** Longer numerators or denominators than this are no one's rules and would only slow a check down. */
const FRACTION = /^-?\d{1,40}\/\d{1,40}$/;

/** Longer numbers come of no contest; sums of them, and figures multiplied by themselves, would never end. */
export const MOST_BITS = 32_768;
const TOO_LONG = 1n << BigInt(MOST_BITS);

export const isTooLong = ({ n, d }: Exact): boolean => n >= TOO_LONG || d >= TOO_LONG;

/** Thrown out of the middle of a sum, for the one place that runs figures to refuse the step. */
export class NumberTooLong extends Error {}

export const exactInteger = (value: number | bigint): Exact => new Fraction(BigInt(value), 1n);

/** `n ÷ d`, `d` not 0. */
export const exactRatio = (n: bigint, d: bigint): Exact => new Fraction(n, d);

/**
 * Reads a number as RULEBOOK.md writes one: a JSON number of at most 15 significant digits, taken as the decimal that is
 * written, or a string `"p/q"`. Anything else is undefined.
 */
export function parseExact(value: unknown): Exact | undefined {
  if (typeof value === 'number') return parseDecimal(value);
  if (typeof value !== 'string' || !FRACTION.test(value)) return undefined;
  const slash = value.indexOf('/');
  const denominator = BigInt(value.slice(slash + 1));
  return denominator === 0n ? undefined : new Fraction(BigInt(value.slice(0, slash)), denominator);
}

function parseDecimal(value: number): Exact | undefined {
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return exactInteger(value);
  if (!Number.isFinite(value)) return undefined;
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const [whole = '', decimals = ''] = mantissa.split('.');
  const digits = `${whole}${decimals}`.replace(/^-?0*/, '').replace(/0+$/, '');
  if (digits.length > SIGNIFICANT_DIGITS) return undefined;
  const power = Number(exponent) - decimals.length;
  const n = BigInt(`${whole}${decimals}`);
  return power < 0 ? new Fraction(n, 10n ** BigInt(-power)) : new Fraction(n * 10n ** BigInt(power), 1n);
}

/** As numbers stand in outcomes: the decimal when it ends (`"-0.5"`, `"12"`), else `"p/q"` in lowest terms. */
export function printExact(value: Exact): string {
  const sign = value.s < 0n ? '-' : '';
  const places = decimalPlaces(value.d);
  if (places === undefined) return `${sign}${value.n}/${value.d}`;
  return sign + decimal(value.n * (10n ** BigInt(places) / value.d), places);
}

/** How many decimals `1 ÷ d` has, undefined when they do not end. */
function decimalPlaces(d: bigint): number | undefined {
  const twos = takeOut(2n, d);
  const fives = takeOut(5n, twos.left);
  return fives.left === 1n ? Math.max(twos.times, fives.times) : undefined;
}

/** How many times a number is divided by a prime, and what is left; by squares first, for numbers may be long. */
function takeOut(prime: bigint, n: bigint): { readonly times: number; readonly left: bigint } {
  if (n % prime !== 0n) return { times: 0, left: n };
  const { times, left } = takeOut(prime * prime, n);
  return left % prime === 0n ? { times: 2 * times + 1, left: left / prime } : { times: 2 * times, left };
}

function decimal(n: bigint, places: number): string {
  const digits = String(n).padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** Rounds to `digits` decimals; `half-up` rounds halves away from zero. */
export function roundExact(value: Exact, digits: number, mode: RoundingMode): Exact {
  const scale = 10n ** BigInt(digits);
  const scaled = value.n * scale;
  const floor = scaled / value.d;
  const twice = 2n * (scaled % value.d);
  return new Fraction(value.s * (isRoundedUp(floor, twice, value.d, mode) ? floor + 1n : floor), scale);
}

function isRoundedUp(floor: bigint, twiceRest: bigint, d: bigint, mode: RoundingMode): boolean {
  switch (mode) {
    case 'towards-zero':
      return false;
    case 'half-up':
      return twiceRest >= d;
    case 'half-even':
      return twiceRest > d || (twiceRest === d && floor % 2n === 1n);
  }
}

/** The square root of a number that is not negative, cut off at `digits` decimals. */
export function cutSquareRoot(value: Exact, digits: number): Exact {
  const scale = 10n ** BigInt(digits);
  return new Fraction(integerSquareRoot((value.n * scale * scale) / value.d), scale);
}

/** The largest whole number whose square is at most `n` (Newton from above). */
function integerSquareRoot(n: bigint): bigint {
  if (n < 2n) return n;
  let root = 1n << BigInt(Math.ceil(n.toString(2).length / 2));
  for (;;) {
    const next = (root + n / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

/** `a ÷ b`; a division by 0 gives 0 (RULEBOOK.md, Figures). */
export const divideExact = (a: Exact, b: Exact): Exact => (b.n === 0n ? ZERO : a.div(b));

export const compareExact = (a: Exact, b: Exact): number => a.compare(b);

interface Ratio {
  readonly n: bigint;
  readonly d: bigint;
}

/** Terms of one denominator together, then two by two: the long numbers come last and are few. */
export function sumExact(values: Iterable<Exact>): Exact {
  const byDenominator = new Map<bigint, bigint>();
  for (const { s, n, d } of values) byDenominator.set(d, (byDenominator.get(d) ?? 0n) + s * n);
  let sums: Ratio[] = [...byDenominator].map(([d, n]) => ({ n, d }));
  while (sums.length > 1) sums = sums.flatMap((sum, i) => (i % 2 === 0 ? addRatios(sum, sums[i + 1]) : []));
  const [sum] = sums;
  return sum === undefined ? ZERO : new Fraction(sum.n, sum.d);
}

function addRatios(a: Ratio, b: Ratio | undefined): Ratio {
  if (b === undefined) return a;
  const common = greatestCommonDivisor(a.d, b.d);
  const d = (a.d / common) * b.d;
  if (d >= TOO_LONG) throw new NumberTooLong();
  return { n: a.n * (b.d / common) + b.n * (a.d / common), d };
}

export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** Of whole numbers from 1; 1 of none. */
export const leastCommonMultiple = (numbers: Iterable<bigint>): bigint =>
  [...new Set(numbers)].reduce((common, n) => (common / greatestCommonDivisor(common, n)) * n, 1n);

/** Of a number from 0. */
export const bitLength = (n: bigint): number => n.toString(16).length * 4;

export const isWhole = (value: Exact): boolean => value.d === 1n;
