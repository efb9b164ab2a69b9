import { ONE, printExact, sumExact, type Exact } from '../exact/exact.js';
import { type CriterionMark, type JudgedPanel, onScale, ruled, wholeSheet } from './judged-panel.js';

/** What one criterion adds to the sum, as outcomes write numbers; null while it has no mark. */
export interface SheetTerm {
  readonly criterion: string;
  readonly weight: string;
  readonly gives: string | null;
}

export interface SheetSum {
  readonly terms: readonly SheetTerm[];
  /** null while a criterion has no mark. */
  readonly total: string | null;
}

/** Mark times weight, added up exactly, a criterion without a weight once. It is the judge's own sum, not the ranking's. */
export function sumOfSheet(panel: Pick<JudgedPanel, 'criteria'>, marks: readonly CriterionMark[]): SheetSum {
  const whole = wholeSheet(panel, marks);
  const weighed = panel.criteria.map((criterion, index) => {
    const weight = criterion.weight === undefined || criterion.weight === null ? ONE : ruled(criterion.weight);
    const mark = onScale(criterion, whole[index]?.mark);
    return { criterion: criterion.id, weight, gives: mark?.mul(weight) };
  });
  const given = weighed.map(({ gives }) => gives).filter((gives): gives is Exact => gives !== undefined);
  return {
    terms: weighed.map(({ criterion, weight, gives }) => ({
      criterion,
      weight: printExact(weight),
      gives: gives === undefined ? null : printExact(gives),
    })),
    total: given.length === weighed.length ? printExact(sumExact(given)) : null,
  };
}
