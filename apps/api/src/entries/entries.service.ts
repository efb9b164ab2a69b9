import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, type Repository } from 'typeorm';
import type { WordsDto } from '../platform/input/words.dto.js';
import { Entry } from './entry.entity.js';
import { FindEntries } from './find-entries.service.js';

/** What other features show of an entry. */
export interface EntryName {
  readonly number: number;
  readonly title: WordsDto;
  readonly submitters: readonly WordsDto[];
  readonly category: string | null;
  readonly district: string | null;
  readonly isSample: boolean;
}

/** Names by number; an entry that has none is called by its number. */
export class EntryNames extends Map<number, EntryName> {
  titleOf(number: number): WordsDto {
    return this.get(number)?.title ?? { zh: String(number) };
  }
}

/** Entries as other features ask for them. */
@Injectable()
export class EntriesService {
  constructor(
    @InjectRepository(Entry) private readonly entries: Repository<Entry>,
    private readonly finder: FindEntries,
  ) {}

  count(contestId: string): Promise<number> {
    return this.entries.countBy({ contestId });
  }

  /** Rising. */
  async numbers(contestId: string): Promise<number[]> {
    const rows = await this.entries.find({ select: { number: true }, where: { contestId }, order: { number: 'ASC' } });
    return rows.map(({ number }) => number);
  }

  /** What a share link shows of an entry. */
  summary(contestId: string, number: number): Promise<Pick<Entry, 'title' | 'summary'> | null> {
    return this.entries.findOne({ select: { title: true, summary: true }, where: { contestId, number } });
  }

  /** Entries of a contest by number, these or all, in one query. */
  async names(contestId: string, numbers?: readonly number[]): Promise<EntryNames> {
    const rows = await this.finder.named(contestId, numbers ?? null);
    return new EntryNames(rows.map((row) => [row.number, row]));
  }

  /** The write-ups of these, by number, for the announcement. */
  async writeUps(contestId: string, numbers: readonly number[]): Promise<ReadonlyMap<number, WordsDto>> {
    const where = { contestId, number: In(numbers) };
    const rows = await this.entries.find({ select: { number: true, writeUp: true }, where });
    return new Map(rows.map(({ number, writeUp }) => [number, writeUp]));
  }
}
