import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { ContestsService } from '../contests/contests.service.js';
import { RulebooksService } from '../contests/rulebooks.service.js';
import { Problem } from '../platform/problem/problem.js';
import { askedOf, hasUnknown, keyCounts, wishesOf } from './asked.js';
import type { EntryCardDto, EntryDto, EntryListDto } from './dto/entry.dto.js';
import type { ListEntriesQuery } from './dto/list-entries.dto.js';
import { Entry } from './entry.entity.js';
import { EntrySubmitter } from './entry-submitter.entity.js';
import { EntryPageService, type PublishedStandings } from './entry-page.service.js';
import { type EntryRow, FindEntries } from './find-entries.service.js';
import { renderWords } from './markdown.js';

/** The public pages of entries. */
@Injectable()
export class ReadEntries {
  constructor(
    @InjectRepository(Entry) private readonly entries: Repository<Entry>,
    @InjectRepository(EntrySubmitter) private readonly submitters: Repository<EntrySubmitter>,
    private readonly finder: FindEntries,
    private readonly contests: ContestsService,
    private readonly rulebooks: RulebooksService,
    private readonly page: EntryPageService,
  ) {}

  async list(slug: string, query: ListEntriesQuery): Promise<EntryListDto> {
    const { id: contestId } = await this.contests.find(slug);
    const [standings, rules] = await Promise.all([
      this.page.standings(contestId),
      this.rulebooks.newestRules(contestId),
    ]);
    // a list that is not published holds nobody
    const numbers = query.list === null ? null : (standings.lists.get(query.list) ?? []);
    const counts = await this.finder.countKeys(contestId, numbers);
    const asked = askedOf(query, { rules, counts });
    const { total, rows } = hasUnknown(asked)
      ? { total: 0, rows: [] }
      : await this.finder.find({ ...wishesOf(asked), contestId, numbers }, { ...query, limit: query.limit + 1 });
    const shown = rows.slice(0, query.limit);
    return {
      asked,
      total,
      entries: shown.map((row) => cardOf(row, standings)),
      next: rows.length > query.limit ? (shown.at(-1)?.number ?? null) : null,
      categories: keyCounts('category', { rules, counts }),
      districts: keyCounts('district', { rules, counts }),
    };
  }

  async read(slug: string, number: number): Promise<EntryDto> {
    const { id: contestId } = await this.contests.find(slug);
    const entry = await this.entries.findOneBy({ contestId, number });
    if (entry === null) throw new Problem('entry.not-found');
    const [submitters, standings, appearances, coverage] = await Promise.all([
      this.submitters.find({ where: { entryId: entry.id }, order: { position: 'ASC' } }),
      this.page.standings(contestId),
      this.page.appearances(contestId, number),
      this.page.coverage(contestId, number),
    ]);
    const { title, shortTitle, category, district, isSample, summary, writeUp, keyFacts } = entry;
    const named = submitters.map(({ name }) => name);
    return {
      ...cardOf({ number, title, shortTitle, submitters: named, category, district, isSample }, standings),
      summary,
      writeUp,
      keyFacts,
      appearances,
      coverage,
      descriptionHtml: renderWords(entry.description),
      results: standings.resultsOf(number),
    };
  }
}

function cardOf(row: EntryRow, { lists }: PublishedStandings): EntryCardDto {
  const { number, title, shortTitle, submitters, category, district, isSample } = row;
  const holding = [...lists].filter(([, numbers]) => numbers.includes(number)).map(([id]) => id);
  return { number, title, shortTitle, submitters, category, district, isSample, lists: holding };
}
