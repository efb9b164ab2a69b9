import { Injectable } from '@nestjs/common';
import type { CheckedRulebook, Outcome } from '@laurel/domain';
import { RulebooksService } from '../contests/rulebooks.service.js';
import type { WordsDto } from '../platform/input/words.dto.js';
import { type PublishedRound, PublishedOutcomes } from './published-outcomes.service.js';
import { listTitle, roundTitle } from './rule-titles.js';

interface NamedList {
  readonly id: string;
  readonly title: WordsDto;
}

/** A round of the sealed rulebook, and what of it is published. */
export interface RoundPart {
  readonly id: string;
  readonly title: WordsDto;
  readonly published: { version: number; publishedAt: string } | null;
  readonly lists: (NamedList & { count: number })[];
}

/** How an entry came out of a published round. */
export interface EntryResult {
  readonly round: string;
  readonly roundTitle: WordsDto;
  readonly place: number;
  readonly score: string;
  readonly lists: NamedList[];
}

/** What is published about the entries of a contest: the lists that hold them and their results. */
export interface PublishedStandings {
  /** Entry numbers by `round.list`. */
  readonly lists: ReadonlyMap<string, readonly number[]>;
  resultsOf(number: number): EntryResult[];
}

const NOTHING: PublishedStandings = { lists: new Map(), resultsOf: () => [] };

/** What results add to the pages of contests and entries: published things only. */
@Injectable()
export class ResultsPartsService {
  constructor(
    private readonly rulebooks: RulebooksService,
    private readonly published: PublishedOutcomes,
  ) {}

  /** The rounds of the sealed rulebook; a round is published with the round that it led to. */
  async rounds(contestId: string): Promise<RoundPart[]> {
    const [rules, last] = await Promise.all([
      this.rulebooks.newestRules(contestId),
      this.published.lastOrNull(contestId),
    ]);
    return (
      (last?.rules ?? rules)?.rulebook.rounds.map(({ id, title }) => ({ id, title, ...publishedOf(last, id) })) ?? []
    );
  }

  publishedAt(contestIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
    return this.published.newestDates(contestIds);
  }

  async standings(contestId: string): Promise<PublishedStandings> {
    const last = await this.published.lastOrNull(contestId);
    if (last === null) return NOTHING;
    const { outcome, rules } = last;
    return { lists: listsOf(outcome), resultsOf: (number) => resultsOf(outcome, rules, number) };
  }
}

function publishedOf(last: PublishedRound | null, id: string): Pick<RoundPart, 'published' | 'lists'> {
  const round = last?.outcome.rounds.find((each) => each.id === id);
  if (last === null || round === undefined || 'waitsFor' in round) return { published: null, lists: [] };
  const { version, publishedAt } = last.publication;
  const counts = new Map<string, number>();
  for (const { lists } of round.parts) {
    for (const { id: list, entries } of lists) counts.set(list, (counts.get(list) ?? 0) + entries.length);
  }
  const lists = [...counts].map(([list, count]) => ({ id: list, title: listTitle(last.rules, id, list), count }));
  return { published: { version, publishedAt: publishedAt.toISOString() }, lists };
}

function listsOf(outcome: Outcome): Map<string, number[]> {
  const numbers = new Map<string, number[]>();
  for (const round of outcome.rounds) {
    for (const { lists } of 'waitsFor' in round ? [] : round.parts) {
      for (const { id, entries } of lists) {
        const key = `${round.id}.${id}`;
        numbers.set(key, [...(numbers.get(key) ?? []), ...entries]);
      }
    }
  }
  return numbers;
}

function resultsOf(outcome: Outcome, rules: CheckedRulebook, number: number): EntryResult[] {
  return outcome.rounds.flatMap((round) => {
    const parts = 'waitsFor' in round ? [] : round.parts;
    return parts.flatMap(({ ranking, lists }) =>
      ranking
        .filter(({ entry }) => entry === number)
        .map(({ place, score }) => ({
          round: round.id,
          roundTitle: roundTitle(rules, round.id),
          place,
          score,
          lists: lists
            .filter(({ entries }) => entries.includes(number))
            .map(({ id }) => ({ id, title: listTitle(rules, round.id, id) })),
        })),
    );
  });
}
