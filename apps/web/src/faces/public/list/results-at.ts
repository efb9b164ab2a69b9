import type { Address } from '../../../api/address';
import type { Known } from '../../../api/answers';
import {
  comparisonAddress,
  contestAddress,
  decisionsAddress,
  resultsAddress,
  roundResultsAddress,
  rowsAddress,
} from '../../../api/addresses';
import { searchIn } from '../../../api/search-in';
import type { Comparison, Contest, Decisions, ResultRows, Results } from '../../../api/types';
import { type Place, readAfter, readVersion } from './place';

/** The round whose results are the newest. */
const lastRound = ({ rounds }: Contest): string | undefined =>
  [...rounds].reverse().find(({ published }) => published !== null)?.published?.round;

/**
 * The results that an address means: those of its round, or of the last one that is published. A version belongs to a
 * round, so where none is named the contest has to be known first; null as long as it is not.
 */
export function resultsAt({ slug, round, query }: Place, contest: Contest | undefined): Address<Results> | null {
  const version = readVersion(query);
  if (round !== '') return roundResultsAddress(slug, round, version);
  if (version === undefined) return resultsAddress(slug);
  if (contest === undefined) return null;
  const { rounds } = contest;
  const last = lastRound(contest) ?? rounds[rounds.length - 1]?.id;
  return last === undefined ? resultsAddress(slug) : roundResultsAddress(slug, last, version);
}

/** The results that an address means, once they are known. */
export function resultsIn(place: Place, known: Known): Results | undefined {
  const address = resultsAt(place, known(contestAddress(place.slug)));
  return address === null ? undefined : known(address);
}

const KEY = /^[a-z][a-z0-9-]{0,80}$/;

/** Which rows of which ranking an address means. */
export interface RowsMeant {
  /** The round that is ranked. */
  readonly of: string;
  readonly part: string | undefined;
  readonly list: string | undefined;
  /** Those who are not ranked. */
  readonly out: true | undefined;
  /** Only what this finds. */
  readonly search: string | undefined;
  readonly after: number | undefined;
}

export function readRows({ round, query }: Place): RowsMeant {
  const key = (name: string): string | undefined => {
    const value = query.get(name) ?? '';
    return KEY.test(value) ? value : undefined;
  };
  return {
    of: key('of') ?? round,
    part: key('part'),
    list: key('list'),
    out: query.get('out') === 'true' || undefined,
    search: searchIn(query),
    after: readAfter(query),
  };
}

export function rowsAt(place: Place): Address<ResultRows> {
  const { of, ...wanted } = readRows(place);
  const { slug, round, query } = place;
  return rowsAddress(slug, {
    round,
    version: readVersion(query),
    of: of === round ? undefined : of,
    ...wanted,
  });
}

export const decisionsAt = ({ slug, round, query }: Place): Address<Decisions> =>
  decisionsAddress(slug, { round, version: readVersion(query), after: readAfter(query) });

/** Two entries of a round by their numbers. */
export interface Pair {
  readonly of: string;
  readonly a: number;
  readonly b: number;
}

/** Whom an address compares: where it does not name them, those on either side of the first line; null: not known yet. */
export function readPair({ round, query }: Place, results: Results | undefined): Pair | null {
  const named = (name: string): number | undefined => {
    const value = query.get(name) ?? '';
    return /^[1-9]\d{0,4}$/.test(value) ? Number(value) : undefined;
  };
  const of = KEY.test(query.get('of') ?? '') ? (query.get('of') ?? round) : round;
  const [a, b] = [named('a'), named('b')];
  if (a !== undefined && b !== undefined) return { of, a, b };
  const parts = results?.rounds.find(({ id }) => id === of)?.parts ?? [];
  const [cut] = parts.flatMap(({ lists }) => lists.flatMap((list) => list.cut ?? []));
  if (cut === undefined) return null;
  const [last, first] = [cut.last.number, cut.first.number];
  const one = a ?? first;
  return { of, a: one, b: b ?? (one === last ? first : last) };
}

export function comparisonAt(place: Place, results: Results | undefined): Address<Comparison> | null {
  const pair = readPair(place, results);
  if (pair === null) return null;
  const { slug, round, query } = place;
  const { of, a, b } = pair;
  return comparisonAddress(slug, { round, version: readVersion(query), of: of === round ? undefined : of, a, b });
}
