import type { BallotForm } from '../rulebook/schema.js';
import type { WrittenBallot } from './refuse-ballot.js';

/** What the cell of a vote is: nothing, its place on the ballot, its weight, or how many choices share the ballot. */
export type CellKind = 'none' | 'place' | 'weight' | 'choices';

export function cellKindOf(form: BallotForm): CellKind {
  switch (form.kind) {
    case 'choose':
      return form.shared === true ? 'choices' : 'none';
    case 'rank':
      return 'place';
    case 'points':
    case 'grade':
      return 'weight';
  }
}

/** So many votes of an entry in a cell; where the form has none the cell is 0. */
export type CellCount = readonly [entry: number, cell: number, count: number];

/** More cells than a ballot can name: a small integer of the database, or a place. */
const CELLS = 2 ** 16;

/** What ballots of one form add to the tally together, by entry, then cell. */
export function deltaOf(ballots: readonly WrittenBallot[], form: BallotForm): CellCount[] {
  const kind = cellKindOf(form);
  const counts = new Map<number, number>();
  for (const ballot of ballots) {
    for (const [at, entry] of ballot.choices.entries()) {
      const key = entry * CELLS + cellAt(at, ballot, kind);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const rows = [...counts].sort(([a], [b]) => a - b);
  return rows.map(([key, count]) => [Math.floor(key / CELLS), key % CELLS, count]);
}

function cellAt(at: number, { choices, weights }: WrittenBallot, kind: CellKind): number {
  if (kind === 'place') return at + 1;
  if (kind === 'weight') return weights?.[at] ?? 0;
  return kind === 'choices' ? choices.length : 0;
}

/** A row of evidence: cells as it writes them, of grades their ids; a grade that is none stays a number, and is refused. */
export function voteRow([entry, cell, count]: CellCount, form: BallotForm): readonly (number | string)[] {
  if (cellKindOf(form) === 'none') return [entry, count];
  return [entry, form.kind === 'grade' ? (form.scale[cell]?.id ?? cell) : cell, count];
}
