import type { PartOutcome, RankedEntry } from '@laurel/domain';

/** Entries with the same score, in the order of the ranking, and where one of them stands among them. */
export interface TiedGroup {
  readonly rows: readonly RankedEntry[];
}

/** What the outcome says of one entry's tie; the rule is null where the tie stands. */
export interface Tied {
  readonly group: TiedGroup;
  readonly at: number;
  readonly rule: number | null;
}

/** By entry. Those who are tied stand together in the ranking, so that a group is a run of it. */
export function tiedEntries({ ranking, ties = [] }: PartOutcome): ReadonlyMap<number, Tied> {
  const sizes = new Map(ties.flatMap((group) => group.map((entry) => [entry, group.length] as const)));
  const tied = new Map<number, Tied>();
  for (let begin = 0; begin < ranking.length;) {
    const size = sizes.get(ranking[begin]?.entry ?? 0) ?? 1;
    const group = { rows: ranking.slice(begin, begin + size) };
    if (size > 1) group.rows.forEach((row, at) => tied.set(row.entry, { group, at, rule: row.resolvedBy ?? null }));
    begin += size;
  }
  return tied;
}
