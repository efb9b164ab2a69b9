import { say, type Sentence } from '../terms/words.js';

/** Thrown out of the middle of a step, for the one place that runs figures to refuse it. */
export class TooLarge extends Error {
  constructor(readonly sentence: Sentence) {
    super(sentence.en);
  }
}

/** Exact numbers take a hundred bytes each. */
const MOST_EXACT = 5_000_000;

/** Stops a step that would make more exact numbers than a machine has room for. */
export function checkExact(rows: number, tuples: number): void {
  const numbers = rows * tuples;
  if (numbers <= MOST_EXACT) return;
  throw new TooLarge(
    say(
      `这一步要算 ${numbers} 个数，超过 ${MOST_EXACT} 个，无法计算：请先合并一些维度，如先对评委取平均`,
      `This step makes ${numbers} numbers; more than ${MOST_EXACT} cannot be computed: reduce an axis first, such as by a mean over the judges`,
    ),
  );
}
