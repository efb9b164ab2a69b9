import {
  type Exact,
  fitsDigits,
  formatExact,
  formatPercent,
  formatWritten,
  gcd,
  readExact,
  writeExact,
} from './exact-number';

const NONE: Exact = { numerator: BigInt(0), denominator: BigInt(1) };

const add = (a: Exact, b: Exact): Exact => ({
  numerator: a.numerator * b.denominator + b.numerator * a.denominator,
  denominator: a.denominator * b.denominator,
});

/** The exact sum of exact numbers; what is none counts as nothing. */
export const sumOf = (values: readonly string[]): string =>
  writeExact(values.reduce<Exact>((sum, value) => add(sum, readExact(value) ?? NONE), NONE));

/** The exact product of two exact numbers. */
export function times(a: string, b: string): string {
  const [left, right] = [readExact(a) ?? NONE, readExact(b) ?? NONE];
  return writeExact({
    numerator: left.numerator * right.numerator,
    denominator: left.denominator * right.denominator,
  });
}

/** The exact quotient of two exact numbers; null where it would be divided by nothing. */
export function over(a: string, b: string): string | null {
  const [above, below] = [readExact(a) ?? NONE, readExact(b) ?? NONE];
  if (below.numerator === BigInt(0)) return null;
  const sign = below.numerator < BigInt(0) ? BigInt(-1) : BigInt(1);
  return writeExact({
    numerator: sign * above.numerator * below.denominator,
    denominator: sign * above.denominator * below.numerator,
  });
}

/** Digits that are lost when numbers are each rounded and added up, against their own sum rounded; `0` where none are. */
export function lostByRounding(parts: readonly string[], whole: string, digits: number): string {
  const rounded = (value: string): string => formatExact(value, digits).replace(/,/g, '').replace('\u2212', '-');
  return sumOf([rounded(whole), ...parts.map((part) => times(rounded(part), '-1'))]);
}

const [TWO, FIVE] = [BigInt(2), BigInt(5)];

function withoutTens(denominator: bigint): bigint {
  let left = denominator;
  for (const factor of [TWO, FIVE]) while (left % factor === BigInt(0)) left /= factor;
  return left;
}

/** The least number over which all of these are decimals that end: 7 for `638/7` and `81`, 1 where they end by themselves. */
export function sharedDenominator(values: readonly string[]): bigint {
  return values.reduce((shared, value) => {
    const exact = readExact(value) ?? NONE;
    const own = withoutTens(exact.denominator / gcd(abs(exact.numerator), exact.denominator));
    return (shared * own) / gcd(shared, own);
  }, BigInt(1));
}

const abs = (value: bigint): bigint => (value < BigInt(0) ? -value : value);

/** Exactly, over a denominator that others share: `146.25/7`. */
export function formatOver(value: string, denominator: bigint): string {
  if (denominator === BigInt(1)) return formatWritten(value);
  return `${formatWritten(times(value, String(denominator)))}/${formatWritten(String(denominator))}`;
}

/** A weight as people say it: `25%` where that is exact, else as it is. */
export function formatWeight(weight: string): string {
  return fitsDigits(times(weight, '100'), 2) ? formatPercent(weight) : formatWritten(weight);
}
