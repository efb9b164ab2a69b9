import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, type Repository } from 'typeorm';
import { RulebooksService } from '../contests/rulebooks.service.js';
import type { Tx } from '../database/transactions.js';
import type { WordsDto } from '../platform/input/words.dto.js';
import { Entry } from './entry.entity.js';
import { EntrySubmitter } from './entry-submitter.entity.js';
import { FindEntries } from './find-entries.service.js';
import type { KeyFact } from './key-fact.js';
import { renderWords } from './markdown.js';
import { readWithdrawals, type Withdrawal } from './withdrawals.js';
import { closeWriteUps } from './write-ups.js';
import { fieldSourceOf, type LetThrough, readField, writeField } from './round-fields.js';

/** What other features show of an entry. */
export interface EntryName {
  readonly number: number;
  readonly title: WordsDto;
  readonly shortTitle: WordsDto | null;
  readonly submitters: readonly WordsDto[];
  readonly category: string | null;
  readonly district: string | null;
  readonly isSample: boolean;
}

export interface WholeEntry extends EntryName {
  readonly summary: WordsDto;
  /** Safe HTML. */
  readonly descriptionHtml: WordsDto;
  readonly writeUp: WordsDto;
  readonly keyFacts: readonly KeyFact[];
}

export interface Neighbours {
  readonly previous: number | null;
  readonly next: number | null;
}

/** Names by number; an entry that has none is called by its number. */
export class EntryNames extends Map<number, EntryName> {
  titleOf(number: number): WordsDto {
    return this.get(number)?.title ?? { zh: String(number) };
  }
}

/** Entries as other features ask for them: the accepted ones, unless a method says otherwise. */
@Injectable()
export class EntriesService {
  constructor(
    @InjectRepository(Entry) private readonly entries: Repository<Entry>,
    @InjectRepository(EntrySubmitter) private readonly submitters: Repository<EntrySubmitter>,
    private readonly finder: FindEntries,
    private readonly rulebooks: RulebooksService,
  ) {}

  count(contestId: string): Promise<number> {
    return this.entries.countBy({ contestId, state: 'accepted' });
  }

  /** Rising. */
  async numbers(contestId: string): Promise<number[]> {
    const where = { contestId, state: 'accepted' as const };
    const rows = await this.entries.find({ select: { number: true }, where, order: { number: 'ASC' } });
    return rows.map(({ number }) => number);
  }

  /**
   * The numbers, rising, of the entries that take part in a round, by the newest rulebook: every accepted one where the
   * round takes all, else those that were let through; null while that is not decided.
   */
  async ofRound(contestId: string, round: string): Promise<readonly number[] | null> {
    const rules = await this.rulebooks.newestRules(contestId);
    switch (rules === null ? undefined : fieldSourceOf(rules, round)) {
      case undefined:
        return null;
      case 'all':
        return this.numbers(contestId);
      case 'let-through':
        return readField(this.entries.manager, contestId, round);
    }
  }

  /** From now on these take part in the round, as its newest version says; earlier versions stay. */
  letThrough(tx: Tx, field: LetThrough): Promise<void> {
    return writeField(tx, field);
  }

  /** The numbers before and behind one; null where there is none. */
  async neighbours(contestId: string, number: number): Promise<Neighbours> {
    const [found] = await this.entries.query<Neighbours[]>(
      `select max(number) filter (where number < $2) as previous, min(number) filter (where number > $2) as next
       from entries where contest_id = $1 and state = 'accepted'`,
      [contestId, number],
    );
    return found ?? { previous: null, next: null };
  }

  /** All that was submitted; null where there is no such entry. */
  async whole(contestId: string, number: number): Promise<WholeEntry | null> {
    const entry = await this.entries.findOneBy({ contestId, number, state: 'accepted' });
    if (entry === null) return null;
    const submitters = await this.submitters.find({ where: { entryId: entry.id }, order: { position: 'ASC' } });
    const { title, shortTitle, summary, description, writeUp, category, district, keyFacts, isSample } = entry;
    return {
      number,
      title,
      shortTitle,
      submitters: submitters.map(({ name }) => name),
      category,
      district,
      isSample,
      summary,
      writeUp,
      keyFacts,
      descriptionHtml: renderWords(description),
    };
  }

  /** Entries of a contest by number, these or all, in one query; also those that have withdrawn. */
  async names(contestId: string, numbers?: readonly number[]): Promise<EntryNames> {
    const rows = await this.finder.named(contestId, numbers ?? null);
    return new EntryNames(rows.map((row) => [row.number, row]));
  }

  /** Those whose submitters took them out, each with the moment. */
  withdrawals(tx: Tx, contestId: string): Promise<Withdrawal[]> {
    return readWithdrawals(tx, contestId);
  }

  /** The write-ups stay as they are from now on: for the publication that prints them, in its transaction. */
  closeWriteUps(tx: Tx, contestId: string): Promise<void> {
    return closeWriteUps(tx, contestId);
  }

  /** The write-ups of these, by number, for the announcement. */
  async writeUps(contestId: string, numbers: readonly number[]): Promise<ReadonlyMap<number, WordsDto>> {
    const where = { contestId, number: In(numbers) };
    const rows = await this.entries.find({ select: { number: true, writeUp: true }, where });
    return new Map(rows.map(({ number, writeUp }) => [number, writeUp]));
  }
}
