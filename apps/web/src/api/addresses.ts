import type { Language } from '../ui/language';
import { addressOf } from './address';

// What the pages ask, by name; nothing here knows of React, so that the server can ask the same.

/** Those that were made before the one at this position; the newest without it. */
export const contestsAddress = (after?: number) => addressOf('/api/contests', { query: { after } });

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

export interface SubmittersQuestion {
  readonly search?: string | undefined;
  /** Behind this many. */
  readonly after?: number | undefined;
}

export const submittersAddress = (slug: string, question: SubmittersQuestion) =>
  addressOf('/api/contests/{slug}/submitters', { path: { slug }, query: question });

/** By its Chinese name, as it stands; behind the entry of this number. */
export const submitterAddress = (slug: string, name: string, after?: number) =>
  addressOf('/api/contests/{slug}/submitters/{name}', { path: { slug, name }, query: { after } });

export const ballotAddress = (slug: string) => addressOf('/api/contests/{slug}/ballot', { path: { slug } });

export const totalsAddress = (slug: string, channel: string) =>
  addressOf('/api/contests/{slug}/totals', { path: { slug }, query: { channel } });

export const receiptAddress = (slug: string, receipt: string) =>
  addressOf('/api/contests/{slug}/receipts/{receipt}', { path: { slug, receipt } });

export const roadshowAddress = (slug: string, after?: number) =>
  addressOf('/api/contests/{slug}/roadshow', { path: { slug }, query: { after } });

/** Of the last round that is published, as it stands now. */
export const resultsAddress = (slug: string) => addressOf('/api/contests/{slug}/results', { path: { slug } });

/** Of a round, which has versions of its own. */
export const roundResultsAddress = (slug: string, round: string, version?: number) =>
  addressOf('/api/contests/{slug}/rounds/{round}/results', { path: { slug, round }, query: { version } });

/** The lists of a round without places: proposed, or published before its ranking is. */
export const noticeAddress = (slug: string, round: string) =>
  addressOf('/api/contests/{slug}/rounds/{round}/notice', { path: { slug, round } });

export interface RowsQuestion {
  /** The round whose results are published. */
  readonly round: string;
  readonly version?: number | undefined;
  /** An earlier round, as these results show it; the round itself without it. */
  readonly of?: string | undefined;
  readonly part?: string | undefined;
  readonly list?: string | undefined;
  /** Those who are not ranked instead. */
  readonly out?: true | undefined;
  /** Only what this finds. */
  readonly search?: string | undefined;
  /** Behind this many. */
  readonly after?: number | undefined;
}

export const rowsAddress = (slug: string, { round, ...query }: RowsQuestion) =>
  addressOf('/api/contests/{slug}/rounds/{round}/results/rows', { path: { slug, round }, query });

export interface DecisionsQuestion {
  /** The round whose results are published. */
  readonly round: string;
  readonly version?: number | undefined;
  /** Behind this many. */
  readonly after?: number | undefined;
}

export const decisionsAddress = (slug: string, { round, ...query }: DecisionsQuestion) =>
  addressOf('/api/contests/{slug}/rounds/{round}/results/decisions', { path: { slug, round }, query });

export interface ComparisonQuestion {
  /** The round whose results are published. */
  readonly round: string;
  readonly version?: number | undefined;
  /** An earlier round, as these results show it; the round itself without it. */
  readonly of?: string | undefined;
  readonly a: number;
  readonly b: number;
}

export const comparisonAddress = (slug: string, { round, ...query }: ComparisonQuestion) =>
  addressOf('/api/contests/{slug}/rounds/{round}/results/compare', { path: { slug, round }, query });

export interface ExplanationQuestion {
  /** The round whose arithmetic is asked for. */
  readonly round: string;
  readonly number: number;
  /** The results that show it, with their version; without it the newest. */
  readonly published?: { readonly round: string; readonly version: number } | undefined;
}

export function explanationAddress(slug: string, { round, number, published }: ExplanationQuestion) {
  if (published === undefined)
    return addressOf('/api/contests/{slug}/results/{round}/entries/{number}', { path: { slug, round, number } });
  const of = published.round === round ? undefined : round;
  return addressOf('/api/contests/{slug}/rounds/{round}/results/entries/{number}', {
    path: { slug, round: published.round, number },
    query: { version: published.version, of },
  });
}

export const announcementAddress = (slug: string) => addressOf('/api/contests/{slug}/announcement', { path: { slug } });

// Files, which browsers fetch by themselves.

export const rulebookUrl = (slug: string, version: number): string =>
  `/api/contests/${slug}/rulebook.json?version=${version}`;

export type ResultFile = 'rulebook.json' | 'evidence.json' | 'outcome.json' | 'results.csv';

export interface Publication {
  readonly slug: string;
  readonly round: string;
  readonly version: number;
}

export const resultFileUrl = ({ slug, round, version }: Publication, file: ResultFile): string =>
  `/api/contests/${slug}/rounds/${round}/results/${file}?version=${version}`;

export const announcementUrl = (slug: string, language: Language): string =>
  `/api/contests/${slug}/announcement.html?language=${language}`;
