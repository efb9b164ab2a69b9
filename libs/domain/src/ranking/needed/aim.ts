import type { TieRule } from '../../rulebook/schema.js';
import type { Order } from '../../terms/primitives.js';
import type { ContestRun, PartRun, RankedRow, RoundRun } from '../round-run.js';
import type { NeededStanding, NothingNeeded } from './needed.js';

/** An entry in the part of a round in which it is ranked. */
export interface EntryStand {
  readonly run: ContestRun;
  readonly round: RoundRun;
  readonly part: PartRun;
  readonly ranked: RankedRow;
}

/** What entries are put in order by. */
export interface Ordering {
  readonly by: { readonly figure: string; readonly order?: Order | undefined };
  readonly ties: readonly TieRule[];
  /** Figures that decide beside it who is in the order at all, or behind all others. */
  readonly bounds: readonly string[];
  /** Whether each entry's way depends on more than who stands before it: caps, other lists. */
  readonly isEntangled: boolean;
}

/** How an entry stands to what was asked about. */
export interface Seen {
  readonly isThere: boolean;
  readonly standing: NeededStanding;
}

/** Where an entry would have stood, looked for in one run after another. */
export interface Aim {
  readonly ordering: Ordering;
  /** What keeps the entry from it as it stands. */
  readonly roots: readonly string[];
  /** Why there is nothing to look for. */
  readonly nothing: NothingNeeded | undefined;
  readonly start: Seen;
  /** undefined where the entry, or another that was asked about, is not ranked. */
  readonly look: (run: ContestRun) => Seen | undefined;
}

/** undefined where the entry is not ranked. */
export function standIn(run: ContestRun, roundId: string, entry: number): EntryStand | undefined {
  const round = run.rounds.get(roundId);
  for (const part of round?.parts ?? []) {
    const row = part.part.rowOf(entry);
    const ranked = row === undefined ? undefined : part.ranking.find((each) => each.row === row);
    if (round !== undefined && ranked !== undefined) return { run, round, part, ranked };
  }
  return undefined;
}

export const figuresOfTies = (ties: readonly TieRule[]): readonly string[] =>
  ties.flatMap((rule) => ('figure' in rule ? [rule.figure] : []));
