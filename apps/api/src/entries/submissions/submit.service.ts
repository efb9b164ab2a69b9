import { Injectable } from '@nestjs/common';
import { canonicalJson, sha256Hex } from '@laurel/domain';
import { type Actor, AuditedChanges } from '../../audit/audited-changes.service.js';
import { RulebooksService } from '../../contests/rulebooks.service.js';
import { lockStages, openStageOf } from '../../contests/stages.service.js';
import type { Tx } from '../../database/transactions.js';
import { Problem } from '../../platform/problem/problem.js';
import { hasVoteOpened } from './call-of-contest.js';
import { changeState } from './change-state.js';
import type { ReceiptDto } from './dto/submission.dto.js';
import { recordWritten } from './own-entries.service.js';
import { draftOf, fieldsOf, type FoundSubmission, lockOwn, type Whose } from './own-submission.js';
import { readDraft, type SubmittedContent } from './read-draft.js';
import { lastReceipt, receiptDtoOf } from './receipts.js';
import { SubmissionReceipt } from './submission-receipt.entity.js';
import { maySave } from './submitter-acts.js';

/** Ends the transaction without a change: what is asked for is done already. */
class AlreadyIn extends Error {
  constructor(readonly receipt: SubmissionReceipt) {
    super('this version is in already');
  }
}

/** What a submitter does with an entry: hands it in, takes it back, withdraws it from the contest. */
@Injectable()
export class Submit {
  constructor(
    private readonly rulebooks: RulebooksService,
    private readonly changes: AuditedChanges,
  ) {}

  /**
   * Hands in the version that was seen. Who sends it again, by a second click or since the answer was lost, gets the same
   * receipt, whatever time it is.
   */
  async submit(whose: Whose, version: number, actor: Actor): Promise<ReceiptDto> {
    const { contestId } = whose;
    try {
      return await this.changes.run(actor, async (tx) => {
        const found = await lockOwn(tx, whose);
        const before = await lastReceipt(tx, found.id);
        if (before?.version === version && !maySave(found.state)) throw new AlreadyIn(before);
        const content = await this.contentOf(tx, found, version);
        const position = (before?.position ?? 0) + 1;
        const { hash, ...receipt } = await store(tx, { submissionId: found.id, position, version }, content);
        await changeState(tx, found, { act: 'submit', reason: null, madeBy: actor.accountId });
        const fields = { submission: found.id, receipt: position, hash, title: content.title };
        const result = receiptDtoOf({ hash, ...receipt });
        return { result, audit: { event: 'entry.submitted', contestId, fields } };
      });
    } catch (error) {
      if (error instanceof AlreadyIn) return receiptDtoOf(error.receipt);
      throw error;
    }
  }

  /** Back to a draft, to be changed and handed in again before the close. */
  async takeBack(whose: Whose, actor: Actor): Promise<void> {
    const { contestId } = whose;
    await this.changes.run(actor, async (tx) => {
      const found = await lockOwn(tx, whose);
      await openStageOf(tx, contestId, { kind: 'call' });
      await changeState(tx, found, { act: 'takeBack', reason: null, madeBy: actor.accountId });
      return { result: undefined, audit: { event: 'entry.taken-back', contestId, fields: { submission: found.id } } };
    });
  }

  /** Out of the contest, for good, until the vote has opened. */
  async withdraw(whose: Whose, actor: Actor): Promise<void> {
    const { contestId } = whose;
    await this.changes.run(actor, async (tx) => {
      await recordWritten(tx, whose);
      const found = await lockOwn(tx, whose);
      const stages = await lockStages(tx, contestId);
      const serverTime = stages[0]?.now ?? new Date();
      if (hasVoteOpened(stages)) throw new Problem('submission.vote-opened', { times: { serverTime } });
      await changeState(tx, found, { act: 'withdraw', reason: null, madeBy: actor.accountId });
      const fields = { submission: found.id, number: found.number };
      return { result: undefined, audit: { event: 'entry.withdrawn', contestId, fields } };
    });
  }

  /** What is handed in, once state, time, version and the draft itself allow it. */
  private async contentOf(
    tx: Tx,
    { id, contestId, ...found }: FoundSubmission,
    version: number,
  ): Promise<SubmittedContent> {
    if (!maySave(found.state)) throw new Problem('submission.wrong-state');
    await openStageOf(tx, contestId, { kind: 'call' });
    if (found.version !== version) throw new Problem('submission.changed');
    const rules = await this.rulebooks.newestRules(contestId);
    const read = readDraft(draftOf(await fieldsOf(tx, id)), (attribute) => rules?.attributes.get(attribute));
    if ('faults' in read) throw new Problem('submission.incomplete', { errors: read.faults });
    return read.content;
  }
}

type Key = Pick<SubmissionReceipt, 'submissionId' | 'position' | 'version'>;

async function store(tx: Tx, key: Key, content: SubmittedContent): Promise<SubmissionReceipt> {
  const text = canonicalJson(content);
  await tx.insert(SubmissionReceipt, { ...key, content: text, hash: sha256Hex(text) });
  const { submissionId, position } = key;
  return tx.findOneByOrFail(SubmissionReceipt, { submissionId, position });
}
