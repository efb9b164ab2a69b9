import { Injectable } from '@nestjs/common';
import { type Actor, AuditedChanges } from '../../audit/audited-changes.service.js';
import type { Contest } from '../../contests/contests.service.js';
import type { Tx } from '../../database/transactions.js';
import type { WordsDto } from '../../platform/input/words.dto.js';
import { nextNumber } from '../entry-numbers.js';
import { WriteEntries } from '../write-entries.service.js';
import { changeState } from './change-state.js';
import { type FoundSubmission, lockSubmitted } from './own-submission.js';
import type { SubmittedContent } from './read-draft.js';
import { lastReceipt } from './receipts.js';

interface Returned {
  readonly id: string;
  readonly reason: WordsDto;
}

/** What the office says to a submission: accepted with a number that never changes, or sent back or rejected with a reason. */
@Injectable()
export class DecideSubmission {
  constructor(
    private readonly writing: WriteEntries,
    private readonly changes: AuditedChanges,
  ) {}

  /** Its number. What was handed in last becomes the entry, and its write-up begins as the summary. */
  accept(
    { id: contestId }: Contest,
    { id, number }: { id: string; number: number | null },
    actor: Actor,
  ): Promise<number> {
    return this.changes.run(actor, async (tx) => {
      const found = await lockSubmitted(tx, contestId, id);
      await changeState(tx, found, { act: 'accept', reason: null, madeBy: actor.accountId });
      const content = await contentOf(tx, found);
      const given = number ?? (await nextNumber(tx, contestId));
      const keyFacts = [...content.keyFacts];
      const made = { shortTitle: null, writeUp: content.summary, isSample: false, keyFacts };
      await this.writing.write(tx, [{ ...content, ...made, id, contestId, number: given }]);
      const fields = { submission: id, number: given, title: content.title };
      return { result: given, audit: { event: 'entry.accepted', contestId, fields } };
    });
  }

  /** For correction: the deadline stays where it is. */
  async return({ id: contestId }: Contest, { id, reason }: Returned, actor: Actor): Promise<void> {
    await this.changes.run(actor, async (tx) => {
      const found = await lockSubmitted(tx, contestId, id);
      await changeState(tx, found, { act: 'return', reason, madeBy: actor.accountId });
      return { result: undefined, audit: { event: 'entry.returned', contestId, fields: { submission: id, reason } } };
    });
  }

  async reject({ id: contestId }: Contest, { id, reason }: Returned, actor: Actor): Promise<void> {
    await this.changes.run(actor, async (tx) => {
      const found = await lockSubmitted(tx, contestId, id);
      await changeState(tx, found, { act: 'reject', reason, madeBy: actor.accountId });
      return { result: undefined, audit: { event: 'entry.rejected', contestId, fields: { submission: id, reason } } };
    });
  }
}

async function contentOf(tx: Tx, { id }: FoundSubmission): Promise<SubmittedContent> {
  const receipt = await lastReceipt(tx, id);
  if (receipt === null) throw new Error(`the submission ${id} was accepted without ever being submitted`);
  return JSON.parse(receipt.content) as SubmittedContent;
}
