const DIGITS = 6n;
const UNIT = 10n ** DIGITS;

/** An exact number of an outcome (`93.77`, `-638/7`) to six digits, halves away from zero, for tables alone. */
export function roundedNumber(exact: string): number {
  if (!exact.includes('/')) return Number(exact);
  const [p = '0', q = '1'] = exact.split('/');
  const isNegative = p.startsWith('-');
  const [numerator, denominator] = [BigInt(isNegative ? p.slice(1) : p), BigInt(q)];
  const rounded = (2n * numerator * UNIT + denominator) / (2n * denominator);
  const value = Number(`${rounded / UNIT}.${String(rounded % UNIT).padStart(Number(DIGITS), '0')}`);
  return isNegative ? -value : value;
}
