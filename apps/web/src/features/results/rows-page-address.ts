import type { RowSource } from './placed';

interface Wanted {
  readonly part?: string | null;
  readonly list?: string;
  readonly after?: number;
}

/** The page of a whole ranking or a whole list, as certain results show it. */
export function rowsPage({ published, round }: RowSource, { part, list, after }: Wanted = {}): string {
  const query = new URLSearchParams({ version: String(published.version) });
  if (round !== published.round) query.set('of', round);
  if (part !== undefined && part !== null) query.set('part', part);
  if (list !== undefined) query.set('list', list);
  if (after !== undefined && after > 0) query.set('after', String(after));
  return `/${published.slug}/rounds/${published.round}/results/rows?${query.toString()}`;
}
