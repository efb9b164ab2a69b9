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

/** What a ballot adds to the tally, by entry, then cell. */
export function deltaOf({ choices, weights }: WrittenBallot, form: BallotForm): CellCount[] {
  const kind = cellKindOf(form);
  const cells = choices.map((_, place) => {
    if (kind === 'place') return place + 1;
    if (kind === 'weight') return weights?.[place] ?? 0;
    return kind === 'choices' ? choices.length : 0;
  });
  const counts = new Map<string, CellCount>();
  choices.forEach((entry, place) => {
    const cell = cells[place] ?? 0;
    const key = `${entry} ${cell}`;
    counts.set(key, [entry, cell, (counts.get(key)?.[2] ?? 0) + 1]);
  });
  return [...counts.values()].sort(([a, one], [b, other]) => a - b || one - other);
}

/** A row of evidence: cells as it writes them, of grades their ids; a grade that is none stays a number, and is refused. */
export function voteRow([entry, cell, count]: CellCount, form: BallotForm): readonly (number | string)[] {
  if (cellKindOf(form) === 'none') return [entry, count];
  return [entry, form.kind === 'grade' ? (form.scale[cell]?.id ?? cell) : cell, count];
}
