import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { ContestsService } from '../contests/contests.service.js';
import { type AttributeKeys, RulebooksService } from '../contests/rulebooks.service.js';
import { Problem } from '../platform/problem/problem.js';
import type { EntryCardDto, EntryDto, EntryListDto, KeyCountDto } from './dto/entry.dto.js';
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
    const standings = await this.page.standings(contestId);
    // a list that is not published holds nobody
    const numbers = query.list === undefined ? undefined : (standings.lists.get(query.list) ?? []);
    const { search, category, district, after, limit } = query;
    const filter = { contestId, numbers, search, category, district };
    const [rows, total, counts, rules] = await Promise.all([
      this.finder.page(filter, after, limit + 1),
      this.finder.count(filter),
      this.finder.countKeys({ contestId, numbers }),
      this.rulebooks.newestRules(contestId),
    ]);
    const shown = rows.slice(0, limit);
    const keysOf = (attribute: 'category' | 'district'): KeyCountDto[] => {
      const counted = new Map(
        counts.filter((row) => row.attribute === attribute).map(({ key, count }) => [key, count]),
      );
      return keyCounts(rules?.attributes.get(attribute), counted);
    };
    return {
      total,
      entries: shown.map((row) => cardOf(row, standings)),
      next: rows.length > limit ? (shown.at(-1)?.number ?? null) : null,
      categories: keysOf('category'),
      districts: keysOf('district'),
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
    const { title, category, district, isSample, summary, writeUp, keyFacts } = entry;
    const named = submitters.map(({ name }) => name);
    return {
      ...cardOf({ number, title, submitters: named, category, district, is_sample: isSample }, standings),
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

function cardOf({ is_sample: isSample, ...row }: EntryRow, { lists }: PublishedStandings): EntryCardDto {
  const holding = [...lists].filter(([, numbers]) => numbers.includes(row.number)).map(([id]) => id);
  return { ...row, isSample, lists: holding };
}

/** Declared keys in the rulebook's order, then what else the entries carry; only keys that somebody has. */
function keyCounts(keys: AttributeKeys | undefined, counted: ReadonlyMap<string, number>): KeyCountDto[] {
  const declared = keys === undefined || keys === true ? [] : keys;
  const named = declared.map(({ id, title }) => ({ id, title: title ?? { zh: id } }));
  const others = [...counted.keys()].filter((key) => !named.some(({ id }) => id === key)).sort();
  return [...named, ...others.map((id) => ({ id, title: { zh: id } }))].flatMap(({ id, title }) => {
    const count = counted.get(id);
    return count === undefined ? [] : [{ id, title, count }];
  });
}
