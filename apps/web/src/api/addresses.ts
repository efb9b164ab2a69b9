import type { Language } from '../ui/language';
import { addressOf } from './address';

// What the pages ask, by name; nothing here knows of React, so that the server can ask the same.

export const contestsAddress = () => addressOf('/api/contests');

export const contestAddress = (slug: string) => addressOf('/api/contests/{slug}', { path: { slug } });

interface RulesQuestion {
  readonly language: Language;
  readonly version?: number | undefined;
}

export const rulesAddress = (slug: string, { language, version }: RulesQuestion) =>
  addressOf('/api/contests/{slug}/rules', { path: { slug }, query: { language, version } });

export interface EntriesQuestion {
  readonly search?: string | undefined;
  readonly category?: string | undefined;
  readonly district?: string | undefined;
  /** A published list, as `round.list`. */
  readonly list?: string | undefined;
  /** Entries behind this number. */
  readonly after?: number | undefined;
}

export const entriesAddress = (slug: string, question: EntriesQuestion) =>
  addressOf('/api/contests/{slug}/entries', { path: { slug }, query: question });

export const entryAddress = (slug: string, number: number) =>
  addressOf('/api/contests/{slug}/entries/{number}', { path: { slug, number } });

export const roadshowAddress = (slug: string, after?: number) =>
  addressOf('/api/contests/{slug}/roadshow', { path: { slug }, query: { after } });

export const resultsAddress = (slug: string, version?: number) =>
  addressOf('/api/contests/{slug}/results', { path: { slug }, query: { version } });

export interface ExplanationQuestion {
  readonly round: string;
  readonly number: number;
  /** Without it the newest. */
  readonly version?: number | undefined;
}

export const explanationAddress = (slug: string, { round, number, version }: ExplanationQuestion) =>
  addressOf('/api/contests/{slug}/results/{round}/entries/{number}', {
    path: { slug, round, number },
    query: { version },
  });

export const announcementAddress = (slug: string) => addressOf('/api/contests/{slug}/announcement', { path: { slug } });

// Files, which browsers fetch by themselves.

export const rulebookUrl = (slug: string, version: number): string =>
  `/api/contests/${slug}/rulebook.json?version=${version}`;

export type ResultFile = 'rulebook.json' | 'evidence.json' | 'outcome.json' | 'results.csv';

export const resultFileUrl = (slug: string, file: ResultFile, version: number): string =>
  `/api/contests/${slug}/results/${file}?version=${version}`;

export const announcementUrl = (slug: string, language: Language): string =>
  `/api/contests/${slug}/announcement.html?language=${language}`;
