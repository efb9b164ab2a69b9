import { ONE, printExact, sumExact, ZERO, type Exact } from '../exact/exact.js';
import { asOperand, inBoth, showNumber, sumShownOf, withZero } from '../terms/number-words.js';
import type { Sentence } from '../terms/words.js';
import type { Axis } from './axis.js';
import type { Line } from './line.js';
import type { TraceInput, TraceLine } from './method.js';
import { evaluateExact, type Reduction } from './reduction.js';
import type { LineKeys, Reducer } from './reducer.js';

/** A line that a reducer has reduced, to be explained. */
export interface ReducedLine {
  readonly line: Line;
  readonly values: unknown;
  readonly axis: Axis;
  readonly keys: LineKeys;
}

export function traceReduction(reducer: Reducer, reduced: ReducedLine): Omit<TraceLine, 'tuple'> {
  const { line, values, axis } = reduced;
  const keys = reducer.keysFor(line, values, reduced.keys);
  const reduction = reducer.reduce(line, values, reduced.keys);
  const counted = new Set(reduction?.kind === 'share' ? reduction.of : reduction?.terms);
  const inputs = line.members.map((_, position): TraceInput => {
    const value = line.at(position);
    const weight = weightAt(line, position, keys);
    return {
      key: { axis: axis.name, key: axis.keys[line.keys[position] ?? 0] ?? '' },
      value: value === undefined ? null : printExact(value),
      weight: weight === undefined ? undefined : printExact(weight),
      dropped: value === undefined || counted.has(position) ? undefined : reducer.why(line, position, values),
    };
  });
  return { inputs, arithmetic: reduction === undefined ? null : arithmetic(line, reduction, keys) };
}

const weightAt = (line: Line, position: number, keys: LineKeys): Exact | undefined =>
  keys.weights?.exact[line.keys[position] ?? 0];

/** More terms than these are summed up, not written out. */
const MOST_TERMS = 12;

function arithmetic(line: Line, reduction: Reduction, keys: LineKeys): Sentence | null {
  switch (reduction.kind) {
    case 'count':
      return null;
    case 'share':
      return shareOf(line, reduction);
    case 'linear':
      return reduction.weights === undefined ? plainSum(line, reduction) : weightedSum(line, reduction, keys);
  }
}

function shareOf(line: Line, { terms, of }: Reduction & { readonly kind: 'share' }): Sentence {
  const all = sumAt(line, of);
  return withZero(inBoth(`${showNumber(sumAt(line, terms))} ÷ ${asOperand(showNumber(all))}`), all);
}

type Linear = Reduction & { readonly kind: 'linear' };

function plainSum(line: Line, { terms, divisor = 1 }: Linear): Sentence | null {
  if (divisor !== 1) return inBoth(`${showNumber(sumAt(line, terms))} ÷ ${divisor}`);
  if (terms.length < 2 || terms.length > MOST_TERMS) return null;
  return inBoth(sumShownOf(terms.map((position) => showNumber(line.value(position)))));
}

function weightedSum(line: Line, { terms, divisor }: Linear, keys: LineKeys): Sentence | null {
  if (terms.length > MOST_TERMS) return null;
  const weights = terms.map((position) => weightAt(line, position, keys)).filter((weight) => weight !== undefined);
  const sum = terms
    .map(
      (position, i) =>
        `${asOperand(showNumber(line.value(position)))} × ${weights[i] === undefined ? '' : asOperand(showNumber(weights[i]))}`,
    )
    .join(' + ');
  const ofWeights = sumExact(weights);
  if (divisor !== 'weights' || ofWeights.equals(ONE)) return inBoth(sum);
  return withZero(inBoth(`(${sum}) ÷ ${asOperand(showNumber(ofWeights))}`), ofWeights);
}

const sumAt = (line: Line, terms: readonly number[]): Exact => evaluateExact(line, { kind: 'linear', terms }) ?? ZERO;
