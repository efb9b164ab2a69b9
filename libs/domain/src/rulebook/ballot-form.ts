import { exactInteger, exactRatio, type Exact } from '../exact/exact.js';
import { exact } from '../terms/primitives.js';
import { countOf, ordinal } from '../terms/number-words.js';
import { say, type Words } from '../terms/words.js';
import type { BallotForm } from './schema.js';

/** A cell of a tally: a place, points, a grade, or the number of choices on a shared ballot. */
export interface BallotCell {
  readonly id: string;
  readonly title?: Words | undefined;
  /** What it weighs by itself: its points, its grade's value, 1 ÷ choices; a place weighs nothing. */
  readonly weight?: Exact | undefined;
}

const numbered = (
  from: number,
  to: number,
  cell: (n: number) => { readonly title: Words; readonly weight?: Exact },
): BallotCell[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => ({ id: `${from + i}`, ...cell(from + i) }));

/** The cells of a form in their order; undefined where an entry has one plain number of votes. */
export function ballotCells(form: BallotForm): readonly BallotCell[] | undefined {
  switch (form.kind) {
    case 'choose':
      return form.shared === true
        ? numbered(Math.max(1, form.from), form.to, (choices) => ({
            title: say(`选 ${choices} 项`, countOf(choices, 'choice')),
            weight: exactRatio(1n, BigInt(choices)),
          }))
        : undefined;
    case 'rank':
      return numbered(1, form.places, (place) => ({ title: say(`第 ${place} 名`, `${ordinal(place)} place`) }));
    case 'points':
      return numbered(1, form.to, (points) => ({
        title: say(`${points} 分`, countOf(points, 'point')),
        weight: exactInteger(points),
      }));
    case 'grade':
      return form.scale.map(({ id, title, value }) => ({
        id,
        title,
        weight: value === undefined ? undefined : exact(value),
      }));
  }
}

/** The cells of a form as evidence writes them: numbers, of grades their ids. */
export interface FormCells {
  readonly ids: readonly string[];
  /** The place of a cell among them, −1 where the form has no such cell. */
  placeOf(cell: unknown): number;
  /** For each cell its place in the canonical form: numbers by size, ids by code units. */
  readonly ranks: readonly number[];
}

/** undefined where an entry has one plain number of votes. */
export function formCells(form: BallotForm): FormCells | undefined {
  const ids = ballotCells(form)?.map(({ id }) => id);
  if (ids === undefined) return undefined;
  if (form.kind === 'grade') {
    const places = new Map(ids.map((id, place) => [id, place]));
    const sorted = new Map([...ids].sort().map((id, rank) => [id, rank]));
    return {
      ids,
      placeOf: (cell) => (typeof cell === 'string' ? (places.get(cell) ?? -1) : -1),
      ranks: ids.map((id) => sorted.get(id) ?? 0),
    };
  }
  const [from, to] = cellRange(form) ?? [1, 0];
  const isCell = (cell: unknown): cell is number =>
    Number.isInteger(cell) && from <= Number(cell) && Number(cell) <= to;
  return { ids, placeOf: (cell) => (isCell(cell) ? cell - from : -1), ranks: ids.map((_, place) => place) };
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
