import type { Publication } from '../../api/addresses';
import type { RowSource } from './placed';

interface Wanted {
  readonly part?: string | null;
  readonly list?: string;
  /** Those who are not ranked. */
  readonly out?: true;
  readonly after?: number;
}

/** The page of a whole ranking or a whole list, as certain results show it. */
export function rowsPage({ published, round }: RowSource, { part, list, out, after }: Wanted = {}): string {
  const query = new URLSearchParams({ version: String(published.version) });
  if (round !== published.round) query.set('of', round);
  if (part !== undefined && part !== null) query.set('part', part);
  if (list !== undefined) query.set('list', list);
  if (out) query.set('out', 'true');
  if (after !== undefined && after > 0) query.set('after', String(after));
  return `/${published.slug}/rounds/${published.round}/results/rows?${query.toString()}`;
}

/** The page of all decisions that certain results rest on. */
export function decisionsPage({ slug, round, version }: Publication, after?: number): string {
  const behind = after === undefined ? '' : `&after=${after}`;
  return `/${slug}/rounds/${round}/results/decisions?version=${version}${behind}`;
}
