import type { EntityManager } from 'typeorm';
import type { Tx } from '../../database/transactions.js';
import { Problem } from '../../platform/problem/problem.js';
import type { EntryState } from '../entry-state.js';
import { SubmissionField } from './submission-field.entity.js';
import { type Draft, emptyDraft } from './draft.js';

/** Whose submission is meant: one that is another's is not there. */
export interface Whose {
  readonly contestId: string;
  readonly accountId: string;
  /** The accounts of the same lead, its own among them. */
  readonly colleagues: readonly string[];
  /** Entries that the office wrote for a lead that this account was invited for. */
  readonly written: readonly string[];
  readonly id: string;
}

export interface FoundSubmission {
  readonly id: string;
  readonly contestId: string;
  /** Of the entry, once there is one. */
  readonly state: EntryState;
  readonly number: number | null;
  readonly version: number;
  readonly createdAt: Date;
}

export const FOUND = `submissions.id, submissions.contest_id as "contestId", version, submissions.created_at as "createdAt",
  coalesce(entries.state, submissions.state) as state, entries.number`;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** All submissions, and the entries that the office wrote, which have none. */
export const EVERY = `(select id, contest_id, state, version, created_at from submissions
  union all select id, contest_id, state, 0, created_at from entries
  where not exists (select from submissions where submissions.id = entries.id)) submissions`;

/** Whether one is among those of these accounts, or among these. */
export const isOneOf = (accounts: string, written: string): string =>
  `(submissions.id = any(${written}::uuid[]) or exists (
    select from entry_accounts where submission_id = submissions.id and account_id = any(${accounts}::uuid[])))`;

/** One's own, as it stands. */
export const findOwn = (db: EntityManager, whose: Whose): Promise<FoundSubmission> => own(db, whose, { from: EVERY });

/** One's own; until the transaction ends nobody else changes it. */
export const lockOwn = (tx: Tx, whose: Whose): Promise<FoundSubmission> =>
  own(tx, whose, { from: 'submissions', lock: 'for update of submissions' });

async function own(
  db: EntityManager,
  { contestId, colleagues, written, id }: Whose,
  { from, lock = '' }: { readonly from: string; readonly lock?: string },
): Promise<FoundSubmission> {
  const [found] = UUID.test(id)
    ? await db.query<FoundSubmission[]>(
        `select ${FOUND} from ${from} left join entries using (id)
         where submissions.id = $1 and submissions.contest_id = $2 and ${isOneOf('$3', '$4')} ${lock}`,
        [id, contestId, colleagues, written],
      )
    : [];
  if (found === undefined) throw new Problem('submission.not-found');
  return found;
}

/** The office's: whatever is no draft. */
export async function lockSubmitted(tx: Tx, contestId: string, id: string): Promise<FoundSubmission> {
  const [found] = UUID.test(id)
    ? await tx.query<FoundSubmission[]>(
        `select ${FOUND} from submissions left join entries using (id)
         where submissions.id = $1 and submissions.contest_id = $2 and submissions.state <> 'draft' for update of submissions`,
        [id, contestId],
      )
    : [];
  if (found === undefined) throw new Problem('submission.not-found');
  return found;
}

/** What stands in each field that was ever saved. */
export const fieldsOf = (db: EntityManager, submissionId: string): Promise<SubmissionField[]> =>
  db
    .createQueryBuilder(SubmissionField, 'saved')
    .where('saved.submissionId = :submissionId', { submissionId })
    .distinctOn(['saved.field'])
    .orderBy('saved.field')
    .addOrderBy('saved.version', 'DESC')
    .getMany();

export const draftOf = (fields: readonly SubmissionField[]): Draft => ({
  ...emptyDraft,
  ...Object.fromEntries(fields.map(({ field, value }) => [field, value])),
});
