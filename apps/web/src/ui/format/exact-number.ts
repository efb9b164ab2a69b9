/** An exact number as outcomes carry it: `93.77`, `-0.5` or `638/7`. */
export interface Exact {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const ZERO: Exact = { numerator: BigInt(0), denominator: BigInt(1) };
const WRITTEN = /^(-?)(\d+)(?:\.(\d+)|\/(\d+))?$/;
const MINUS = '\u2212';
const MOST_DECIMALS = 20;

export function readExact(text: string): Exact | null {
  const [, sign, whole, decimals, denominator] = WRITTEN.exec(text) ?? [];
  if (whole === undefined) return null;
  const digits = BigInt(whole + (decimals ?? ''));
  const below = denominator === undefined ? BigInt(10) ** BigInt(decimals?.length ?? 0) : BigInt(denominator);
  return below === BigInt(0) ? null : { numerator: sign === '-' ? -digits : digits, denominator: below };
}

/** With grouped thousands, in both languages alike. */
export const formatWhole = (whole: bigint | number): string => String(whole).replace(/\B(?=(?:\d{3})+$)/g, ',');

export const isWhole = (text: string): boolean => /^-?\d+$/.test(text);

/** Whether nothing is lost when it is shown with so many digits behind the point. */
export function fitsDigits(text: string, digits: number): boolean {
  const exact = readExact(text);
  return exact === null || (exact.numerator * BigInt(10) ** BigInt(digits)) % exact.denominator === BigInt(0);
}

/** Rounded half away from zero to so many digits behind the point, with grouped thousands. */
export function formatExact(text: string, digits: number): string {
  const exact = readExact(text);
  if (exact === null) return text;
  const scale = BigInt(10) ** BigInt(digits);
  const size = exact.numerator < BigInt(0) ? -exact.numerator : exact.numerator;
  const rounded = (BigInt(2) * size * scale + exact.denominator) / (BigInt(2) * exact.denominator);
  const whole = formatWhole(rounded / scale);
  const behind = digits === 0 ? '' : `.${String(rounded % scale).padStart(digits, '0')}`;
  return `${exact.numerator < BigInt(0) && rounded > BigInt(0) ? MINUS : ''}${whole}${behind}`;
}

/** As it is, nothing rounded: `638/7`, `93.77`, `58,139`. */
export function formatWritten(text: string): string {
  const [, sign, whole, decimals, denominator] = WRITTEN.exec(text) ?? [];
  if (whole === undefined) return text;
  const behind =
    decimals === undefined ? (denominator === undefined ? '' : `/${formatWhole(BigInt(denominator))}`) : `.${decimals}`;
  return `${sign === '-' ? MINUS : ''}${formatWhole(BigInt(whole))}${behind}`;
}

export const gcd = (a: bigint, b: bigint): bigint => (b === BigInt(0) ? a : gcd(b, a % b));

/** Written as outcomes write it: with decimals where they end, else as a fraction in lowest terms. */
export function writeExact({ numerator, denominator }: Exact): string {
  const common = gcd(numerator < BigInt(0) ? -numerator : numerator, denominator);
  const [above, below] = [numerator / common, denominator / common];
  let [scale, digits] = [BigInt(1), 0];
  while (digits <= MOST_DECIMALS && scale % below !== BigInt(0)) [scale, digits] = [scale * BigInt(10), digits + 1];
  if (digits > MOST_DECIMALS) return `${above}/${below}`;
  const whole = String((above < BigInt(0) ? -above : above) * (scale / below)).padStart(digits + 1, '0');
  const point = whole.length - digits;
  const behind = digits === 0 ? '' : `.${whole.slice(point)}`;
  return `${above < BigInt(0) ? '-' : ''}${whole.slice(0, point)}${behind}`;
}

/** The exact difference of two exact numbers; the first alone where one of them is none. */
export function minus(a: string, b: string): string {
  const [from, less] = [readExact(a), readExact(b)];
  if (from === null || less === null) return a;
  return writeExact({
    numerator: from.numerator * less.denominator - less.numerator * from.denominator,
    denominator: from.denominator * less.denominator,
  });
}

/** Near enough to be drawn. */
export function toNumber(text: string): number {
  const exact = readExact(text);
  if (exact === null) return 0;
  const scale = BigInt(1_000_000);
  return Number((exact.numerator * scale) / exact.denominator) / Number(scale);
}

/** How many digits a column of numbers is shown with: none when all are whole, else two. */
export const digitsFor = (values: readonly (string | null)[]): number =>
  values.every((value) => value === null || isWhole(value)) ? 0 : 2;

/** Whether exact numbers are the shares of a whole. */
export function areShares(values: readonly string[]): boolean {
  const exacts = values.map(readExact);
  const sum = exacts.reduce<Exact | null>((a, b) => {
    if (a === null || b === null) return null;
    const denominator = a.denominator * b.denominator;
    return { numerator: a.numerator * b.denominator + b.numerator * a.denominator, denominator };
  }, ZERO);
  return sum !== null && sum.numerator === sum.denominator;
}

/** A share as a percentage: `0.3` is `30%`, `1/3` is `33.33%`. */
export function formatPercent(text: string): string {
  const exact = readExact(text);
  if (exact === null) return text;
  const hundred = { numerator: exact.numerator * BigInt(100), denominator: exact.denominator };
  const rest = hundred.numerator % hundred.denominator;
  const digits = rest === BigInt(0) ? 0 : (rest * BigInt(10)) % hundred.denominator === BigInt(0) ? 1 : 2;
  return `${formatExact(`${hundred.numerator}/${hundred.denominator}`, digits)}%`;
}
