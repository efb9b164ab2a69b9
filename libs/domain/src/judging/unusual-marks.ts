import { compareExact, exactInteger, printExact, type Exact } from '../exact/exact.js';
import { inLanguage, say, type Sentence } from '../terms/words.js';
import { type CriterionMark, type JudgedCriterion, type JudgedPanel, onScale, ruled } from './judged-panel.js';

/** One sheet of the judge's own. */
export interface OwnSheet {
  readonly entry: number;
  readonly marks: readonly CriterionMark[];
}

/** A mark far from the judge's other marks of the same criterion. */
export interface UnusualMark {
  readonly entry: number;
  readonly criterion: string;
  readonly mark: string;
  /** Between which most of the others lie. */
  readonly from: string;
  readonly to: string;
  readonly sentence: Sentence;
}

/** Fewer others say nothing about what is usual. */
const LEAST_OTHERS = 4;

/** How many times the middle half of the others, and at least which part of the scale, a mark must lie outside it. */
const SPREADS = exactInteger(3);
const SCALE_PARTS = exactInteger(10);

/**
 * Marks to ask the judge about before they are submitted: slips of the finger. They are found by the judge's own marks alone,
 * with Tukey's far fences, so that a few slips do not hide each other; a judge who gives all the same is asked from a tenth
 * of the scale on.
 */
export function unusualMarks({ criteria }: Pick<JudgedPanel, 'criteria'>, sheets: readonly OwnSheet[]): UnusualMark[] {
  const found = criteria.flatMap((criterion) => {
    const marks = sheets.flatMap((sheet) => valueOn(criterion, sheet));
    return marks.flatMap((each) => {
      const others = marks.filter((other) => other !== each).map(({ value }) => value);
      return others.length < LEAST_OTHERS ? [] : judged(criterion, each, others);
    });
  });
  return found.sort((a, b) => a.entry - b.entry);
}

interface MarkOn {
  readonly entry: number;
  readonly value: Exact;
}

function valueOn(criterion: JudgedCriterion, { entry, marks }: OwnSheet): MarkOn[] {
  const value = onScale(criterion, marks.find((mark) => mark.criterion === criterion.id)?.mark);
  return value === undefined ? [] : [{ entry, value }];
}

function judged(criterion: JudgedCriterion, { entry, value }: MarkOn, others: readonly Exact[]): UnusualMark[] {
  const sorted = [...others].sort(compareExact);
  const low = sorted[Math.floor((sorted.length - 1) / 4)];
  const high = sorted[Math.ceil((3 * (sorted.length - 1)) / 4)];
  if (low === undefined || high === undefined) return [];
  const { scale } = criterion;
  const least = ruled(scale.to).sub(ruled(scale.from)).div(SCALE_PARTS);
  const spread = high.sub(low).mul(SPREADS);
  const fence = compareExact(spread, least) > 0 ? spread : least;
  const isFar = compareExact(low.sub(value), fence) > 0 || compareExact(value.sub(high), fence) > 0;
  if (!isFar) return [];
  const shown = { mark: printExact(value), from: printExact(low), to: printExact(high) };
  return [{ entry, criterion: criterion.id, ...shown, sentence: sentenceOf(criterion, { entry, ...shown }) }];
}

type Shown = Pick<UnusualMark, 'entry' | 'mark' | 'from' | 'to'>;

const sentenceOf = ({ title }: JudgedCriterion, { entry, mark, from, to }: Shown): Sentence =>
  say(
    `第 ${entry} 号的“${title.zh}”打了 ${mark} 分，您这一项多在 ${from} 到 ${to} 分，请核对。`,
    `“${inLanguage(title, 'en')}” of no. ${entry} has ${mark}; most of your marks there lie between ${from} and ${to}: is it meant so?`,
  );
