import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntryNames } from '../../entries/entries.service.js';
import { Problem } from '../../platform/problem/problem.js';
import { affiliationsOf } from './affiliations.js';
import { entriesOfBodies } from './proposed-conflicts.js';

/** Entries that a body of whoever asks has submitted: of these the office shows them nothing while marks are given. */
@Injectable()
export class OwnEntries {
  constructor(private readonly source: DataSource) {}

  async of(contestId: string, accountId: string, names: EntryNames): Promise<ReadonlySet<number>> {
    const bodies = (await affiliationsOf(this.source.manager, contestId)).get(accountId) ?? [];
    return new Set(entriesOfBodies(names, bodies).map(({ number }) => number));
  }

  /** Asked before anything is looked up: the answer says nothing of who marks the entry of one’s own body. */
  async refuse(contestId: string, accountId: string, { names, number }: OneEntry): Promise<void> {
    if ((await this.of(contestId, accountId, names)).has(number)) throw new Problem('judging.own-entry');
  }
}

interface OneEntry {
  readonly names: EntryNames;
  readonly number: number;
}
