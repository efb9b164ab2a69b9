import type { AllEntries } from '../../../api/all-entries';
import type { EntryState, OfficeEntryCard } from '../../../api/office-entries';
import type { EntryCard } from '../../../api/types';
import type { Language } from '../../../ui/language';
import { sayWords } from '../../../ui/say-words';

/** An entry as the office lists it, with what the public sees of it. */
export interface EntryRow extends OfficeEntryCard, Pick<EntryCard, 'lists' | 'isSample' | 'shortTitle'> {}

export interface Wanted {
  readonly search: string;
  /** Null: any. */
  readonly state: EntryState | null;
  /** A district; null: any. */
  readonly district: string | null;
  /** A published list, as `round.list`; `none`: on no list; null: any. */
  readonly list: string | null;
}

export const ANY: Wanted = { search: '', state: null, district: null, list: null };

const UNSEEN = { lists: [], isSample: false, shortTitle: null };

/** The office's entries, each with the lists on which the public finds it. */
export function rowsOf(entries: readonly OfficeEntryCard[], seen: AllEntries['entries']): EntryRow[] {
  const byNumber = new Map(seen.map((entry) => [entry.number, entry]));
  return entries.map((entry) => {
    const { lists, isSample, shortTitle } = byNumber.get(entry.number ?? 0) ?? UNSEEN;
    return { ...entry, lists, isSample, shortTitle };
  });
}

/** Full-width and half-width signs, capitals and small letters are the same to who searches. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Entries that are wanted, by number, title or submitter. */
export function matching(rows: readonly EntryRow[], { search, state, district, list }: Wanted): EntryRow[] {
  const asked = folded(search.trim());
  return rows.filter((row) => {
    if (state !== null && row.state !== state) return false;
    if (district !== null && row.district !== district) return false;
    if (list === 'none' ? row.lists.length > 0 : list !== null && !row.lists.includes(list)) return false;
    return asked === '' || textOf(row).includes(asked);
  });
}

const textOf = ({ number, title, shortTitle, submitters }: EntryRow): string =>
  folded(
    [String(number ?? ''), ...[title, shortTitle, ...submitters].flatMap((words) => [words?.zh, words?.en])].join('\n'),
  ).replace(/\u200b/g, '');

const WITHOUT_NUMBER: Readonly<Record<EntryState, number>> = {
  submitted: -2,
  returned: -1,
  draft: 0,
  accepted: 0,
  rejected: Infinity,
  withdrawn: Infinity,
};

/** What waits for the office first, then by number; what never got one last. */
export const rankOf = ({ state, number }: EntryRow): number => number ?? WITHOUT_NUMBER[state];

/** By rank, those of one rank as they came. */
export const byRank = (one: EntryRow, other: EntryRow): number => {
  const [first, second] = [rankOf(one), rankOf(other)];
  return first === second ? 0 : first - second;
};

/** By what people read; Chinese by its sounds. */
export function collatorOf(language: Language): Intl.Collator {
  return new Intl.Collator(language === 'zh' ? 'zh-u-co-pinyin' : 'en', { numeric: true });
}

export const namesOf = ({ submitters }: Pick<EntryRow, 'submitters'>, language: Language): string =>
  submitters.map((words) => sayWords(words, language)).join(language === 'zh' ? '\u3001' : '; ');
