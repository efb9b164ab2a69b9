import type { Language } from './language';

/** What people wrote: Chinese always, English where there is some. */
export interface Words {
  readonly zh: string;
  readonly en?: string | undefined;
}

/** Where a title may break, as its author has set it: seen by nobody, and of no use outside a heading. */
const BREAKS = /\u200b/g;

export const sayWords = (words: Words, language: Language): string =>
  (language === 'en' ? (words.en ?? words.zh) : words.zh).replace(BREAKS, '');
