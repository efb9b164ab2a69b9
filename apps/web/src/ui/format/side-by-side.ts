import { digitsFor, formatExact, formatWritten, readExact } from './exact-number';

/** Further digits would not be read; what they do not part is written out as it is. */
const MOST_DIGITS = 12;

interface Read {
  readonly text: string;
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const compare = (a: Read, b: Read): number => {
  const [left, right] = [a.numerator * b.denominator, b.numerator * a.denominator];
  return left < right ? -1 : left > right ? 1 : 0;
};

/** Digits with which a number looks other than its neighbour; null where no reasonable number of them parts the two. */
function digitsBetween(a: Read, b: Read | undefined, least: number): number | null {
  if (b === undefined || compare(a, b) === 0) return least;
  for (let digits = least; digits <= MOST_DIGITS; digits += 1)
    if (formatExact(a.text, digits) !== formatExact(b.text, digits)) return digits;
  return null;
}

const ZERO: Read = { text: '0', numerator: BigInt(0), denominator: BigInt(1) };

/** The most of several needs; null wins. */
const most = (needs: readonly (number | null)[]): number | null =>
  needs.reduce<number | null>((so, need) => (so === null || need === null ? null : Math.max(so, need)), 0);

/**
 * Writes numbers that stand side by side: numbers that differ never look alike, so those that need them get more digits
 * behind the point than the least, and nothing but zero looks like zero.
 */
export function sideBySide(
  values: readonly (string | null)[],
  least: number = digitsFor(values),
): (value: string) => string {
  const read = values.flatMap((text): Read[] => {
    const exact = text === null ? null : readExact(text);
    return text === null || exact === null ? [] : [{ text, ...exact }];
  });
  const groups: Read[][] = [];
  for (const value of [...read].sort(compare)) {
    const group = groups[groups.length - 1];
    if (group?.[0] !== undefined && compare(group[0], value) === 0) group.push(value);
    else groups.push([value]);
  }
  const digits = new Map<string, number | null>();
  groups.forEach((group, index) => {
    const around = [groups[index - 1]?.[0], groups[index + 1]?.[0], ZERO];
    for (const value of group) digits.set(value.text, most(around.map((other) => digitsBetween(value, other, least))));
  });
  return (value) => {
    const need = digits.get(value);
    return need === null ? formatWritten(value) : formatExact(value, need ?? least);
  };
}
