import type { RulebooksService } from '../../contests/rulebooks.service.js';
import type { AskedDto, AskedKeyDto, KeyCountDto } from './dto/entry.dto.js';
import type { ListEntriesQuery } from './dto/list-entries.dto.js';
import { type EntryFilter, type KeyCount, takenOf } from '../../entries/find-entries.service.js';

/** What a contest knows: what its rulebook declares, and what its entries carry. */
interface Known {
  readonly rules: Awaited<ReturnType<RulebooksService['newestRules']>>;
  readonly counts: readonly KeyCount[];
}

type Attribute = KeyCount['attribute'];
type Key = Pick<AskedKeyDto, 'id' | 'title'>;

/** What a question came to, with names, so that a page can show which wish leaves nothing. */
export function askedOf({ search, list, category, district }: ListEntriesQuery, known: Known): AskedDto {
  return {
    search: search === null ? null : takenOf(search),
    list: list === null ? null : askedKey(list, listsOf(known)),
    category: category === null ? null : askedKey(category, keysOf('category', known)),
    district: district === null ? null : askedKey(district, keysOf('district', known)),
  };
}

export const hasUnknown = ({ list, category, district }: AskedDto): boolean =>
  [list, category, district].some((key) => key !== null && !key.isKnown);

export const wishesOf = ({ search, category, district }: AskedDto): Pick<EntryFilter, 'search' | Attribute> => ({
  search,
  category: category?.id ?? null,
  district: district?.id ?? null,
});

/** Only keys that one of the entries has. */
export function keyCounts(attribute: Attribute, known: Known): KeyCountDto[] {
  const counted = new Map(ofAttribute(attribute, known).map(({ key, count }) => [key, count]));
  return keysOf(attribute, known).flatMap(({ id, title }) => {
    const count = counted.get(id) ?? 0;
    return count === 0 ? [] : [{ id, title, count }];
  });
}

/** Declared keys in the rulebook's order, then what else the entries carry. */
function keysOf(attribute: Attribute, known: Known): Key[] {
  const keys = known.rules?.attributes.get(attribute);
  const declared = keys === undefined || keys === true ? [] : keys;
  const named = declared.map(({ id, title }) => ({ id, title: title ?? { zh: id } }));
  const carried = ofAttribute(attribute, known).map(({ key }) => key);
  const others = carried.filter((key) => !named.some(({ id }) => id === key)).sort();
  return [...named, ...others.map((id) => ({ id, title: { zh: id } }))];
}

const ofAttribute = (wanted: Attribute, { counts }: Known): KeyCount[] =>
  counts.filter(({ attribute }) => attribute === wanted);

/** The lists of all rounds, published or not, as `round.list`. */
const listsOf = ({ rules }: Known): Key[] =>
  rules?.rulebook.rounds.flatMap((round) =>
    round.lists.map(({ id, title }) => ({ id: `${round.id}.${id}`, title: title ?? { zh: id } })),
  ) ?? [];

function askedKey(id: string, keys: readonly Key[]): AskedKeyDto {
  const known = keys.find((key) => key.id === id);
  return { id, title: known?.title ?? { zh: id }, isKnown: known !== undefined };
}
