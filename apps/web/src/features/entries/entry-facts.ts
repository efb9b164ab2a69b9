import type { EntryCard, EntryList, Words } from '../../api/types';

export type EntryKeys = Pick<EntryList, 'categories' | 'districts'>;

/** The names of an entry's category and district. */
export const factsOf = ({ category, district }: EntryCard, { categories, districts }: EntryKeys): Words[] => [
  ...categories.filter(({ id }) => id === category).map(({ title }) => title),
  ...districts.filter(({ id }) => id === district).map(({ title }) => title),
];
