/** Stands for all contests together, where a contest's id stands otherwise. */
export const SITE = 'site';

/** What a page was made from: it is as it would be made now, as long as none of this has changed. */
export interface Basis {
  /** The revision of each contest that the page shows something of. */
  readonly revisions: ReadonlyMap<string, number>;
  /** The moment at which the clock changes something on it, in milliseconds of the database; Infinity for none. */
  readonly endsAt: number;
}

/** A page that shows what several others show. */
export function joined(bases: readonly Basis[]): Basis {
  const revisions = new Map<string, number>();
  for (const basis of bases) {
    // of two the older one: whatever has changed between them is then seen as a change
    for (const [id, revision] of basis.revisions) revisions.set(id, Math.min(revision, revisions.get(id) ?? revision));
  }
  return { revisions, endsAt: Math.min(...bases.map(({ endsAt }) => endsAt)) };
}
