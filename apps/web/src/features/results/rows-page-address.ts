import type { Publication } from '../../api/addresses';
import { SEARCH } from '../../api/search-in';
import type { RowSource } from './placed';

interface Wanted {
  readonly part?: string | null | undefined;
  readonly list?: string | undefined;
  /** Those who are not ranked. */
  readonly out?: true | undefined;
  /** Only what this finds. */
  readonly search?: string | undefined;
  readonly after?: number | undefined;
}

/** The page of a whole ranking or a whole list, as certain results show it. */
export function rowsPage({ published, round }: Pick<RowSource, 'published' | 'round'>, wanted: Wanted = {}): string {
  const { part, list, out, search = '', after } = wanted;
  const query = new URLSearchParams({ version: String(published.version) });
  if (round !== published.round) query.set('of', round);
  if (part !== undefined && part !== null) query.set('part', part);
  if (list !== undefined) query.set('list', list);
  if (out) query.set('out', 'true');
  if (search !== '') query.set(SEARCH, search);
  if (after !== undefined && after > 0) query.set('after', String(after));
  return `/${published.slug}/rounds/${published.round}/results/rows?${query.toString()}`;
}

/** The page of all decisions that certain results rest on. */
export function decisionsPage({ slug, round, version }: Publication, after?: number): string {
  const behind = after === undefined ? '' : `&after=${after}`;
  return `/${slug}/rounds/${round}/results/decisions?version=${version}${behind}`;
}
