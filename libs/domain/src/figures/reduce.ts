import type { Budget } from './budget.js';
import { Column, exactColumn } from './column.js';
import { Line, type Bundles } from './line.js';
import { AffineNumbers, numbersOfRatios, SAFE, ScaledNumbers, type Numbers } from './numbers.js';
import { affineEvaluator } from './reduce-affine.js';
import { evaluateExact, type Reduction } from './reduction.js';

/** What the line of a row at one of the tuples that are left becomes. */
type Reduce = (line: Line, tuple: number) => Reduction | undefined;

/** Reduces every line of every row; undefined is absent. */
export function reduceLines(
  column: Column,
  bundles: Bundles,
  { reduce, budget }: { readonly reduce: Reduce; readonly budget: Budget },
): Column {
  const { rest, tuples } = bundles;
  const lines = (row: number, tuple: number) =>
    new Line(column, row, bundles.members[tuple] ?? [], bundles.keys[tuple] ?? []);
  const scaled = reduceScaled(column, bundles, (row, tuple) => lines(row, tuple), reduce);
  if (scaled !== undefined) return new Column(rest, tuples, column.rows, scaled);
  const evaluate = column.numbers instanceof AffineNumbers ? affineEvaluator(column.numbers) : evaluateExact;
  return exactColumn({ axes: rest, tuples, rows: column.rows }, budget, (row, tuple) => {
    const line = lines(row, tuple);
    return evaluate(line, reduce(line, tuple));
  });
}

/** In doubles, while the bound says that they are exact; undefined where it does not. */
function reduceScaled(
  column: Column,
  bundles: Bundles,
  lineAt: (row: number, tuple: number) => Line,
  reduce: Reduce,
): Numbers | undefined {
  const { numbers } = column;
  if (!(numbers instanceof ScaledNumbers)) return undefined;
  const size = column.rows * bundles.tuples.length;
  const numerators = new Float64Array(size).fill(NaN);
  const denominators = new Float64Array(size).fill(1);
  let index = 0;
  for (let row = 0; row < column.rows; row++) {
    for (let tuple = 0; tuple < bundles.tuples.length; tuple++, index++) {
      const line = lineAt(row, tuple);
      const reduction = reduce(line, tuple);
      if (reduction === undefined) continue;
      const ratio = evaluateScaled(line, reduction, numbers);
      if (ratio === undefined) return undefined;
      numerators[index] = ratio.numerator;
      denominators[index] = ratio.denominator;
    }
  }
  return numbersOfRatios(numerators, denominators);
}

interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

function evaluateScaled(line: Line, reduction: Reduction, numbers: ScaledNumbers): Ratio | undefined {
  switch (reduction.kind) {
    case 'count':
      return { numerator: reduction.count, denominator: 1 };
    case 'share':
      return shareScaled(sumScaled(line, reduction.terms, numbers), sumScaled(line, reduction.of, numbers));
    case 'linear':
      return linearScaled(line, reduction, numbers);
  }
}

function shareScaled(part: number, whole: number): Ratio | undefined {
  if (Math.abs(part) >= SAFE || Math.abs(whole) >= SAFE) return undefined;
  if (whole === 0) return { numerator: 0, denominator: 1 };
  return { numerator: Math.sign(whole) * part, denominator: Math.abs(whole) };
}

function sumScaled(line: Line, terms: readonly number[], numbers: ScaledNumbers): number {
  if (numbers.bound * terms.length >= SAFE) return SAFE;
  let sum = 0;
  for (const position of terms) sum += numbers.data[line.index(position)] ?? 0;
  return sum;
}

function linearScaled(
  line: Line,
  { terms, weights, divisor = 1 }: Reduction & { kind: 'linear' },
  numbers: ScaledNumbers,
): Ratio | undefined {
  if (weights === undefined) {
    const sum = sumScaled(line, terms, numbers);
    const denominator = numbers.denominator * Number(divisor);
    return Math.abs(sum) < SAFE && denominator < SAFE ? { numerator: sum, denominator } : undefined;
  }
  const { whole, largest } = weights;
  if (whole === undefined || numbers.bound * largest * terms.length >= SAFE) return undefined;
  let [sum, sumOfWeights] = [0, 0];
  for (const position of terms) {
    const weight = whole[line.keys[position] ?? 0] ?? 0;
    sum += weight * (numbers.data[line.index(position)] ?? 0);
    sumOfWeights += weight;
  }
  const by = divisor === 'weights' ? sumOfWeights : weights.denominator * divisor;
  const denominator = numbers.denominator * Math.abs(by);
  if (by === 0) return { numerator: 0, denominator: 1 };
  return denominator < SAFE ? { numerator: Math.sign(by) * sum, denominator } : undefined;
}
