import { bitLength, type Exact } from '../exact/exact.js';
import { say, type Sentence } from '../terms/words.js';

/**
 * How much more work a computation may do. It is counted in exact numbers, each of which takes some hundred bytes and
 * some four microseconds; everything else costs as much as so many of them.
 */
export interface Budget {
  numbers: number;
}

/** Of `decide`, of the rules in words, and of each entry's explanation: half a minute or a gigabyte at most. */
export const wholeBudget = (): Budget => ({ numbers: 7_500_000 });

const COSTS = {
  exact: 1,
  /** A mark or a count of votes, made or read. */
  double: 1 / 20,
  /** A tuple of keys. */
  tuple: 10,
  /** Two values that are compared. */
  comparison: 1 / 400,
  /** An entry or a value that is written down. */
  name: 1 / 2,
  /** Of a sentence. */
  character: 15,
} as const;

/** Thrown out of the middle of a computation, for the one place that runs it to refuse it. */
export class TooLarge extends Error {
  constructor(readonly sentence: Sentence) {
    super(sentence.en);
  }
}

/** Stops a computation that would do more than its budget allows, before it does. */
export function spend(budget: Budget, counted: keyof typeof COSTS, amount: number): void {
  budget.numbers -= COSTS[counted] * amount;
  if (budget.numbers < 0) throw new TooLarge(counted === 'character' ? tooMuchToTell : tooMuchToCompute);
}

const tooMuchToCompute = say(
  '到这里为止要算的太多，无法计算：请减少列、步骤、同分时的规则、名单或参加的项目，或先合并一些维度，如先对评委取平均',
  'Up to here there is more to compute than can be: use fewer figures, steps, tie rules, lists or entries, or reduce an axis first, such as by a mean over the judges',
);

const tooMuchToTell = say(
  '写成文字太长：请减少名单、列或步骤，或缩短它们的名称',
  'Told in words this is too long: use fewer lists, figures or steps, or shorten their titles',
);

/** A column of doubles before it is made. */
export function spendColumn(
  budget: Budget,
  { rows, tuples }: { readonly rows: number; readonly tuples: number },
): void {
  spend(budget, 'tuple', tuples);
  spend(budget, 'double', rows * tuples);
}

/** Up to this length all numbers cost the same. */
const LONG = 1n << 64n;
/** Longer ones are added, multiplied and reduced in a time that grows with the square of their bits. */
const SQUARE_BITS = 25_000;

/** What a number costs more because it is long. */
export function spendLength(budget: Budget, { n, d }: Exact): void {
  if (n < LONG && d < LONG) return;
  spend(budget, 'exact', bitLength(n > d ? n : d) ** 2 / SQUARE_BITS);
}
