import type { EntryCard } from '../../../api/types';
import type { Language } from '../../../ui/language';
import { sayWords } from '../../../ui/say-words';

export interface Wanted {
  readonly search: string;
  /** A district; null: any. */
  readonly district: string | null;
  /** A published list, as `round.list`; `none`: on no list; null: any. */
  readonly list: string | null;
}

export const ANY: Wanted = { search: '', district: null, list: null };

/** Full-width and half-width signs, capitals and small letters are the same to who searches. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Entries that are wanted, by number, title or submitter. */
export function matching(entries: readonly EntryCard[], { search, district, list }: Wanted): EntryCard[] {
  const asked = folded(search.trim());
  return entries.filter((entry) => {
    if (district !== null && entry.district !== district) return false;
    if (list === 'none' ? entry.lists.length > 0 : list !== null && !entry.lists.includes(list)) return false;
    return asked === '' || textOf(entry).includes(asked);
  });
}

const textOf = ({ number, title, shortTitle, submitters }: EntryCard): string =>
  folded(
    [String(number), ...[title, shortTitle, ...submitters].flatMap((words) => [words?.zh, words?.en])].join('\n'),
  ).replace(/\u200b/g, '');

/** By what people read; Chinese by its sounds. */
export function collatorOf(language: Language): Intl.Collator {
  return new Intl.Collator(language === 'zh' ? 'zh-u-co-pinyin' : 'en', { numeric: true });
}

export const namesOf = ({ submitters }: EntryCard, language: Language): string =>
  submitters.map((words) => sayWords(words, language)).join(language === 'zh' ? '\u3001' : '; ');
