/** A title or a name that people wrote: Chinese always, English where it was given. */
export interface Words {
  readonly zh: string;
  readonly en?: string | undefined;
}

/** A sentence that Laurel writes itself: always in both languages. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

export type Language = 'zh' | 'en';

export const say = (zh: string, en: string): Sentence => ({ zh, en });

/** An English sentence inside another. */
export const startingLow = (en: string): string => en.charAt(0).toLowerCase() + en.slice(1);

export const startingHigh = (en: string): string => en.charAt(0).toUpperCase() + en.slice(1);

/** The title in a language; Chinese where the other was not given. */
export const inLanguage = (words: Words, language: Language): string => words[language] ?? words.zh;
