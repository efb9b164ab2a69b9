import { exactInteger, exactRatio, leastCommonMultiple, ONE, sumExact, ZERO, type Exact } from '../exact/exact.js';
import type { Line } from './line.js';
import type { AffineNumbers } from './numbers.js';
import { evaluateExact, type KeyWeights } from './reduction.js';

/** What a whole number at each position is multiplied by and what is added, all over one denominator. */
interface CommonLine {
  readonly factors: readonly bigint[];
  readonly offsets: readonly bigint[];
  readonly denominator: bigint;
}

/**
 * Evaluates sums along lines of numbers that stand for others. Their fractions may be a thousand digits long (severities,
 * standard scores), but they are the same for every entry: they are brought to one denominator once for all lines.
 */
export function affineEvaluator(numbers: AffineNumbers): typeof evaluateExact {
  const made = new Map<readonly number[], Map<KeyWeights | undefined, CommonLine>>();
  const commonOf = (line: Line, weights: KeyWeights | undefined): CommonLine => {
    const ofMembers = made.get(line.members) ?? new Map<KeyWeights | undefined, CommonLine>();
    made.set(line.members, ofMembers);
    const known = ofMembers.get(weights) ?? commonLine(line, numbers, weights);
    ofMembers.set(weights, known);
    return known;
  };
  return (line, reduction) => {
    if (reduction?.kind !== 'linear') return evaluateExact(line, reduction);
    const { terms, weights, divisor = 1 } = reduction;
    const { factors, offsets, denominator } = commonOf(line, weights);
    let sum = 0n;
    for (const position of terms) {
      const whole = BigInt(numbers.data[line.index(position)] ?? 0);
      sum += whole * (factors[position] ?? 0n) + (offsets[position] ?? 0n);
    }
    const by =
      divisor === 'weights'
        ? sumExact(terms.map((position) => weightAt(line, weights, position)))
        : exactInteger(divisor);
    if (by.n === 0n) return ZERO;
    return exactRatio(sum * by.d * by.s, denominator * by.n);
  };
}

const weightAt = (line: Line, weights: KeyWeights | undefined, position: number): Exact =>
  weights === undefined ? ONE : (weights.exact[line.keys[position] ?? 0] ?? ZERO);

function commonLine(line: Line, numbers: AffineNumbers, weights: KeyWeights | undefined): CommonLine {
  const affine = line.members.map((_, position) => {
    const [{ factor, offset }, weight] = [numbers.affineAt(line.index(position)), weightAt(line, weights, position)];
    return { factor: factor.mul(weight), offset: offset.mul(weight) };
  });
  const denominator = leastCommonMultiple(affine.flatMap(({ factor, offset }) => [factor.d, offset.d]));
  const whole = ({ s, n, d }: Exact) => s * n * (denominator / d);
  return {
    factors: affine.map(({ factor }) => whole(factor)),
    offsets: affine.map(({ offset }) => whole(offset)),
    denominator,
  };
}
