/** What of a contest has a page in the office. */
export type ContestPageName =
  | 'overview'
  | 'stages'
  | 'rulebook'
  | 'entries'
  | 'import'
  | 'roadshow'
  | 'panels'
  | 'results'
  | 'decisions'
  | 'notice'
  | 'people';

/** By its address behind the slug. */
const contestPages: Readonly<Record<ContestPageName, string>> = {
  overview: '',
  stages: 'stages',
  rulebook: 'rulebook',
  entries: 'entries',
  import: 'import',
  roadshow: 'roadshow',
  panels: 'panels',
  results: 'results',
  decisions: 'decisions',
  notice: 'notice',
  people: 'people',
};

/** Below the base of the office. */
export const addressOf = (slug: string, name: ContestPageName): string =>
  contestPages[name] === '' ? `/${slug}` : `/${slug}/${contestPages[name]}`;

export type OfficePlace =
  | { readonly kind: 'contests' | 'administrators' | 'new' }
  | { readonly kind: 'contest'; readonly slug: string; readonly name: ContestPageName }
  | { readonly kind: 'missing' };

const SLUG = /^[a-z][a-z0-9-]{1,61}[a-z0-9]$/;

/** Which page an address below the office leads to. */
export function officePlaceAt(path: string): OfficePlace {
  const [slug, page = '', ...more] = path.split('/').filter((part) => part !== '');
  if (slug === undefined) return { kind: 'contests' };
  // no contest may have one of these addresses
  if (slug === 'admin' && page === '') return { kind: 'administrators' };
  if (slug === 'new' && page === '') return { kind: 'new' };
  const name = (Object.keys(contestPages) as ContestPageName[]).find((each) => contestPages[each] === page);
  if (name === undefined || more.length > 0 || !SLUG.test(slug)) return { kind: 'missing' };
  return { kind: 'contest', slug, name };
}
