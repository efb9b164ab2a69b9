import { say, type Sentence } from '../../platform/problem/sentence.js';

/** What is wrong with one cell, or with a column, and what to do about it. */
export interface CellFault {
  /** As the spreadsheet counts: the first row is 1. */
  readonly row: number;
  readonly letter: string;
  readonly heading: string | null;
  /** What stands there, cut to what a line shows. */
  readonly content: string;
  readonly code: string;
  readonly sentence: Sentence;
}

export interface Reason {
  readonly code: string;
  readonly sentence: Sentence;
}

export const reason = (code: string, zh: string, en: string): Reason => ({ code, sentence: say(zh, en) });

const MOST_SHOWN = 60;

/** A cell as a list of faults shows it. */
export function cut(text: string): string {
  const characters = [...text.replaceAll(/\s+/g, ' ').trim()];
  return characters.length <= MOST_SHOWN ? characters.join('') : `${characters.slice(0, MOST_SHOWN).join('')}…`;
}

/** The value of a cell, or why it has none. */
export type Read<T> = { readonly value: T } | { readonly reason: Reason };

export const isRead = <T>(read: Read<T>): read is { readonly value: T } => 'value' in read;
