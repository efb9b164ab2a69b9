import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transactions.js';
import type { WordsDto } from '../platform/input/words.dto.js';
import { Entry } from './entry.entity.js';
import { EntrySubmitter, type SubmitterRole } from './entry-submitter.entity.js';
import { SearchTexts } from './search/search-texts.service.js';

export interface NewEntry extends Omit<Entry, 'id' | 'state'> {
  /** Left out: a new one. */
  readonly id?: string;
  /** The lead first. */
  readonly submitters: readonly { readonly name: WordsDto; readonly role: SubmitterRole }[];
}

/** Rows in one statement. */
const BATCH = 500;

/** Writes accepted entries with their submitters and the text in which they are found. */
@Injectable()
export class WriteEntries {
  constructor(private readonly searchTexts: SearchTexts) {}

  async write(tx: Tx, entries: readonly NewEntry[]): Promise<void> {
    for (let start = 0; start < entries.length; start += BATCH) {
      await this.writeBatch(tx, entries.slice(start, start + BATCH));
    }
  }

  private async writeBatch(tx: Tx, entries: readonly NewEntry[]): Promise<void> {
    const withIds = entries.map(({ id = randomUUID(), ...entry }) => ({ id, ...entry }));
    await tx.insert(
      Entry,
      withIds.map((entry) => ({ ...entry, submitters: undefined })),
    );
    const submitters = withIds.flatMap(({ id: entryId, submitters }) =>
      submitters.map(({ name, role }, index) => ({ entryId, position: index + 1, name, role })),
    );
    await tx.insert(EntrySubmitter, submitters);
    const searched = withIds.map((entry) => ({ ...entry, submitters: entry.submitters.map(({ name }) => name) }));
    await this.searchTexts.add(tx, searched);
  }
}
