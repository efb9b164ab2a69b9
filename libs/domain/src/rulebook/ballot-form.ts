import { exactInteger, exactRatio, type Exact } from '../exact/exact.js';
import { exact } from '../terms/primitives.js';
import type { Words } from '../terms/words.js';
import type { BallotForm } from './schema.js';

/** A cell of a tally: a place, points, a grade, or the number of choices on a shared ballot. */
export interface BallotCell {
  readonly id: string;
  readonly title?: Words | undefined;
  /** What it weighs by itself: its points, its grade's value, 1 ÷ choices; a place weighs nothing. */
  readonly weight?: Exact | undefined;
}

const numbered = (from: number, to: number, weight: (n: number) => Exact | undefined): BallotCell[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => ({ id: `${from + i}`, weight: weight(from + i) }));

/** The cells of a form in their order; undefined where an entry has one plain number of votes. */
export function ballotCells(form: BallotForm): readonly BallotCell[] | undefined {
  switch (form.kind) {
    case 'choose':
      return form.shared === true
        ? numbered(Math.max(1, form.from), form.to, (choices) => exactRatio(1n, BigInt(choices)))
        : undefined;
    case 'rank':
      return numbered(1, form.places, () => undefined);
    case 'points':
      return numbered(1, form.to, exactInteger);
    case 'grade':
      return form.scale.map(({ id, title, value }) => ({
        id,
        title,
        weight: value === undefined ? undefined : exact(value),
      }));
  }
}

/** A cell as evidence writes it, as a key of the axis; undefined where the form has no such cell. */
export function cellKey(form: BallotForm, cell: unknown): string | undefined {
  if (form.kind === 'grade') return form.scale.find(({ id }) => id === cell)?.id;
  const [from, to] = cellRange(form) ?? [1, 0];
  const isCell = typeof cell === 'number' && Number.isInteger(cell) && from <= cell && cell <= to;
  return isCell ? String(cell) : undefined;
}

/** The numbers that are cells. */
function cellRange(form: Exclude<BallotForm, { kind: 'grade' }>): readonly [from: number, to: number] | undefined {
  switch (form.kind) {
    case 'choose':
      return form.shared === true ? [Math.max(1, form.from), form.to] : undefined;
    case 'rank':
      return [1, form.places];
    case 'points':
      return [1, form.to];
  }
}

export const hasCells = (form: BallotForm): boolean => form.kind === 'grade' || cellRange(form) !== undefined;
