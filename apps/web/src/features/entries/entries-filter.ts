/** What the address of the entries page says of which entries are wanted. */
export interface EntriesFilter {
  readonly search: string;
  readonly list: string;
  readonly category: string;
  readonly district: string;
}

const NAMES = { search: 'q', list: 'list', category: 'category', district: 'district' } as const;

export const readFilter = (params: URLSearchParams): EntriesFilter => ({
  search: params.get(NAMES.search) ?? '',
  list: params.get(NAMES.list) ?? '',
  category: params.get(NAMES.category) ?? '',
  district: params.get(NAMES.district) ?? '',
});

/** Only what was asked for, so that an address without wishes stays bare. */
export function writeFilter(filter: EntriesFilter): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of Object.keys(NAMES) as (keyof typeof NAMES)[]) {
    if (filter[name] !== '') params.set(NAMES[name], filter[name]);
  }
  return params;
}

export const isAnyWished = (filter: EntriesFilter): boolean => Object.values(filter).some((wish) => wish !== '');
