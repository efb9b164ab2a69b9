import type { JudgedCriterion } from '../../api/types';
import { readExact, toNumber, writeExact } from '../../ui/format/exact-number';

type Scale = JudgedCriterion['scale'];

/** So few marks stand side by side, to be chosen. */
const FEW = 7;

export interface Steps {
  /** How many marks the scale has. */
  readonly count: number;
  /** The mark of a place on the scale, counted from 0. */
  readonly markOf: (index: number) => string;
  readonly indexOf: (mark: number | string) => number;
}

/** The marks of a scale as places in a row; they are written exactly. */
export function stepsOf({ from, to, step }: Scale): Steps {
  const [first, last, each] = [from, to, step].map((value) => toNumber(String(value))) as [number, number, number];
  const count = Math.round((last - first) / each) + 1;
  return {
    count,
    markOf: (index) => markAt({ from, step }, Math.min(Math.max(index, 0), count - 1)),
    indexOf: (mark) => Math.round((toNumber(String(mark)) - first) / each),
  };
}

function markAt({ from, step }: Pick<Scale, 'from' | 'step'>, index: number): string {
  const [first, each] = [readExact(String(from)), readExact(String(step))];
  if (first === null || each === null) return '';
  return writeExact({
    numerator: first.numerator * each.denominator + BigInt(index) * each.numerator * first.denominator,
    denominator: first.denominator * each.denominator,
  });
}

export const isShort = (scale: Scale): boolean => stepsOf(scale).count <= FEW;

/** Where a mark lies between the ends of its scale, in per cent. */
export function percentOn({ from, to }: Scale, mark: number | string): number {
  const [first, last, at] = [from, to, mark].map((value) => toNumber(String(value))) as [number, number, number];
  return (100 * (at - first)) / (last - first);
}

/** Ten parts of the scale, every second with its number. */
export function partsOf(scale: Scale): readonly { readonly percent: number; readonly label: string | null }[] {
  const { count, markOf } = stepsOf(scale);
  const parts = (count - 1) % 10 === 0 ? 10 : (count - 1) % 8 === 0 ? 8 : (count - 1) % 4 === 0 ? 4 : 1;
  return Array.from({ length: parts + 1 }, (_, index) => ({
    percent: (100 * index) / parts,
    label: parts < 8 || index % 2 === 0 ? markOf((index * (count - 1)) / parts) : null,
  }));
}
