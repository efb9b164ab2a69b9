import { Injectable } from '@nestjs/common';
import { ContestsService } from '../../contests/contests.service.js';
import { RulebooksService } from '../../contests/rulebooks.service.js';
import { type EntryName, EntriesService } from '../../entries/entries.service.js';
import { FindEntries } from '../../entries/find-entries.service.js';
import { AnswerBudget } from '../../platform/http/answer-budget.js';
import { Problem } from '../../platform/problem/problem.js';
import { type PublishedStandings, ResultsPartsService } from '../../results/results-parts.service.js';
import { RoadshowService } from '../../roadshow/roadshow.service.js';
import { askedOf, hasUnknown, keyCounts, wishesOf } from './asked.js';
import type { EntryCardDto, EntryDto, EntryListDto } from './dto/entry.dto.js';
import type { ListEntriesQuery } from './dto/list-entries.dto.js';

/** The public pages of entries. */
@Injectable()
export class ReadEntries {
  constructor(
    private readonly contests: ContestsService,
    private readonly rulebooks: RulebooksService,
    private readonly entries: EntriesService,
    private readonly finder: FindEntries,
    private readonly roadshow: RoadshowService,
    private readonly results: ResultsPartsService,
  ) {}

  async list(slug: string, query: ListEntriesQuery): Promise<EntryListDto> {
    const { id: contestId } = await this.contests.find(slug);
    const [standings, rules] = await Promise.all([
      this.results.standings(contestId),
      this.rulebooks.newestRules(contestId),
    ]);
    // a list that is not published holds nobody
    const numbers = query.list === null ? null : (standings.lists.get(query.list) ?? []);
    const counts = await this.finder.countKeys(contestId, numbers);
    const asked = askedOf(query, { rules, counts });
    const { total, rows } = hasUnknown(asked)
      ? { total: 0, rows: [] }
      : await this.finder.find({ ...wishesOf(asked), contestId, numbers }, { ...query, limit: query.limit + 1 });
    const shown = new AnswerBudget().take(rows.slice(0, query.limit));
    return {
      asked,
      total,
      entries: shown.map((row) => cardOf(row, standings)),
      next: rows.length > shown.length ? (shown.at(-1)?.number ?? null) : null,
      categories: keyCounts('category', { rules, counts }),
      districts: keyCounts('district', { rules, counts }),
    };
  }

  async read(slug: string, number: number): Promise<EntryDto> {
    const { id: contestId } = await this.contests.find(slug);
    const entry = await this.entries.whole(contestId, number);
    if (entry === null) throw new Problem('entry.not-found');
    const [neighbours, standings, appearances, coverage] = await Promise.all([
      this.entries.neighbours(contestId, number),
      this.results.standings(contestId),
      this.roadshow.appearancesOf(contestId, number),
      this.roadshow.coverageOf(contestId, number),
    ]);
    const { summary, descriptionHtml, writeUp, keyFacts } = entry;
    return {
      ...cardOf(entry, standings),
      summary,
      descriptionHtml,
      writeUp,
      keyFacts: [...keyFacts],
      appearances,
      coverage: coverage.pieces,
      coverageTotal: coverage.total,
      results: await standings.resultsOf(number),
      previous: neighbours.previous,
      next: neighbours.next,
    };
  }
}

function cardOf(entry: EntryName, { lists }: PublishedStandings): EntryCardDto {
  const { number, title, shortTitle, submitters, category, district, isSample } = entry;
  const holding = [...lists].filter(([, numbers]) => numbers.includes(number)).map(([id]) => id);
  return { number, title, shortTitle, submitters: [...submitters], category, district, isSample, lists: holding };
}
