import type { Evidence, Words } from '@laurel/domain';

type Decision = Evidence['decisions'][number];

/** A tally as it stands in a file that was checked: rows of entry and count, with the cell between them where there are any. */
export interface SentTally {
  readonly channel: string;
  readonly group?: string;
  readonly session?: string;
  readonly votes: readonly (readonly (number | string | null)[])[];
}

/** Where an entry would stand without a decision, and where it stands; null: out of the ranking. */
export interface PlaceChange {
  readonly round: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** A decision, and what it did. */
export interface Sanction {
  readonly kind: Decision['kind'];
  readonly entry: number | null;
  readonly round: string | null;
  readonly channel: string | null;
  readonly group: string | null;
  readonly session: string | null;
  readonly cell: string | null;
  /** Of votes: how many there were, how many no longer count, how many are left. */
  readonly cast: number | null;
  readonly struck: number | null;
  readonly left: number | null;
  readonly order: readonly unknown[] | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: Words;
  readonly at: string;
  readonly places: PlaceChange | null;
}

/** In the order in which the decisions are read; several that strike votes off one number follow each other. */
export function sanctionsOf(
  decisions: readonly Decision[],
  tallies: readonly SentTally[],
  placesOf: (decision: Decision) => PlaceChange | null,
): Sanction[] {
  const votes = new Votes(tallies, new Set(decisions.flatMap((each) => ('entry' in each ? each.entry : []))));
  return decisions.map((decision) => {
    const part = (name: string): string | null => textOf(decision, name);
    return {
      kind: decision.kind,
      entry: 'entry' in decision ? decision.entry : null,
      round: part('round'),
      channel: part('channel'),
      group: part('group'),
      session: part('session'),
      cell: part('cell'),
      ...votes.take(decision),
      order: 'order' in decision ? decision.order : null,
      from: part('from'),
      to: part('to'),
      reason: typeof decision.reason === 'string' ? { zh: decision.reason } : decision.reason,
      at: decision.at,
      places: placesOf(decision),
    };
  });
}

function textOf(decision: Decision, name: string): string | null {
  const value: unknown = Object.entries(decision).find(([each]) => each === name)?.[1];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

interface Taken {
  readonly cast: number | null;
  readonly struck: number | null;
  readonly left: number | null;
}

/** Where votes of one entry lie in one tally; the numbers go down as decisions take from them. */
interface Counted {
  readonly tally: SentTally;
  readonly cell: string | null;
  count: number;
}

class Votes {
  readonly #ofEntry = new Map<number, Counted[]>();

  constructor(
    tallies: readonly SentTally[],
    private readonly entries: ReadonlySet<number>,
  ) {
    for (const tally of tallies) {
      for (const row of tally.votes) this.#add(tally, row);
    }
  }

  take(decision: Decision): Taken {
    if (decision.kind === 'votes-struck') {
      const { channel, group, session, cell, count } = decision;
      const counted = this.#of(decision.entry).find(
        (each) =>
          each.tally.channel === channel &&
          each.tally.group === group &&
          each.tally.session === session &&
          each.cell === (cell === undefined ? null : String(cell)),
      );
      const cast = counted?.count ?? 0;
      if (counted !== undefined) counted.count -= count;
      return { cast, struck: count, left: cast - count };
    }
    if (decision.kind !== 'votes-annulled') return { cast: null, struck: null, left: null };
    const all = this.#of(decision.entry).filter(({ tally }) => tally.channel === (decision.channel ?? tally.channel));
    const cast = all.reduce((sum, { count }) => sum + count, 0);
    for (const each of all) each.count = 0;
    return { cast, struck: cast, left: 0 };
  }

  #of(entry: number): readonly Counted[] {
    return this.#ofEntry.get(entry) ?? [];
  }

  #add(tally: SentTally, row: readonly (number | string | null)[]): void {
    const [entry, count] = [row[0], row.at(-1)];
    if (typeof entry !== 'number' || typeof count !== 'number' || !this.entries.has(entry)) return;
    const cell = row.length > 2 ? String(row[1]) : null;
    const known = this.#ofEntry.get(entry);
    if (known === undefined) this.#ofEntry.set(entry, [{ tally, cell, count }]);
    else known.push({ tally, cell, count });
  }
}
