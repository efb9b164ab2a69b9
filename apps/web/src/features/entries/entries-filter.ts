import type { EntriesQuestion } from '../../api/addresses';
import { SEARCH, searchIn } from '../../api/search-in';

/** What the address of the entries page says of which entries are wanted. */
export interface EntriesFilter {
  readonly search: string;
  readonly list: string;
  readonly category: string;
  readonly district: string;
  /** Entries behind this number: the page of the list. */
  readonly after: string;
}

const NAMES = { search: SEARCH, list: 'list', category: 'category', district: 'district', after: 'after' } as const;

type Wish = keyof typeof NAMES;

const KEY = /^[a-z][a-z0-9-]{0,80}$/;

/** What a wish may look like: another one, from a link that is old or cut off, counts as none. */
const SHAPES: Readonly<Record<Exclude<Wish, 'search'>, RegExp>> = {
  list: /^[a-z][a-z0-9-]{0,80}\.[a-z][a-z0-9-]{0,80}$/,
  category: KEY,
  district: KEY,
  after: /^[1-9]\d{0,4}$/,
};

export const fieldOf = (wish: Wish): string => NAMES[wish];

export function readFilter(params: URLSearchParams): EntriesFilter {
  const read = (wish: Exclude<Wish, 'search'>): string => {
    const value = params.get(NAMES[wish]) ?? '';
    return SHAPES[wish].test(value) ? value : '';
  };
  return {
    search: searchIn(params) ?? '',
    list: read('list'),
    category: read('category'),
    district: read('district'),
    after: read('after'),
  };
}

/** Only what was asked for, so that an address without wishes stays bare. */
export function writeFilter(filter: EntriesFilter): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of Object.keys(NAMES) as Wish[]) if (filter[name] !== '') params.set(NAMES[name], filter[name]);
  return params;
}

/** The same as a question to the api. */
export const questionIn = ({ search, list, category, district, after }: EntriesFilter): EntriesQuestion => ({
  search: search.trim() || undefined,
  category: category || undefined,
  district: district || undefined,
  list: list || undefined,
  after: after === '' ? undefined : Number(after),
});

export const isAnyWished = ({ search, list, category, district }: EntriesFilter): boolean =>
  [search, list, category, district].some((wish) => wish !== '');
