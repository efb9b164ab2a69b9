import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { RulebooksService } from '../../contests/rulebooks.service.js';
import { type Tx, Transactions } from '../../database/transactions.js';
import type { WordsDto } from '../../platform/input/words.dto.js';
import { Problem } from '../../platform/problem/problem.js';
import { say } from '../../platform/problem/sentence.js';
import type { DraftChangesRequest } from './dto/draft.dto.js';
import type { SavedDraftDto } from './dto/submission.dto.js';
import { type Draft, type DraftField, type DraftValue, draftFields } from './draft.js';
import { EntryAccount } from './entry-account.entity.js';
import { draftOf, fieldsOf, lockOwn, type Whose } from './own-submission.js';
import { readDraft } from './read-draft.js';
import { Submission } from './submission.entity.js';
import { SubmissionField } from './submission-field.entity.js';
import { maySave } from './submitter-acts.js';

interface Saving {
  readonly basedOn: number;
  readonly changes: DraftChangesRequest;
}

interface Beginning {
  readonly contestId: string;
  readonly accountId: string;
  readonly lead: WordsDto | null;
}

interface Saved {
  readonly version: number;
  readonly savedAt: Date;
  readonly fields: readonly SubmissionField[];
}

/** More than anybody hands in; an account that makes them without end is stopped. */
const MOST_SUBMISSIONS = 100;

/** Drafts are saved as they are typed, field by field: their own rows are their record. */
@Injectable()
export class SaveDraft {
  constructor(
    private readonly transactions: Transactions,
    private readonly rulebooks: RulebooksService,
  ) {}

  /** Its id. The lead for which somebody was invited stands in it already. */
  create({ contestId, accountId, lead }: Beginning): Promise<string> {
    return this.transactions.run(async (tx) => {
      const count = await tx.countBy(EntryAccount, { contestId, accountId });
      if (count >= MOST_SUBMISSIONS) throw new Problem('submission.too-many');
      const id = randomUUID();
      const version = lead === null ? 0 : 1;
      await tx.insert(Submission, { id, contestId, state: 'draft', version });
      await tx.insert(EntryAccount, { submissionId: id, contestId, accountId });
      if (lead !== null) {
        const names = Object.entries({ lead: lead.zh, leadEn: lead.en ?? '' }) as [DraftField, string][];
        const said = names.filter(([, name]) => name !== '');
        const rows = said.map(([field, value]) => ({ submissionId: id, field, version, value, savedBy: accountId }));
        await tx.insert(SubmissionField, rows);
      }
      return id;
    });
  }

  /** All of the changes or none. What is there already is no change, so that a save may be sent again. */
  async save(whose: Whose, { basedOn, changes }: Saving): Promise<SavedDraftDto> {
    const { version, savedAt, fields } = await this.transactions.run((tx) => store(tx, whose, { basedOn, changes }));
    const others = fields.filter((each) => each.version > basedOn && !(each.field in given(changes)));
    const rules = await this.rulebooks.newestRules(whose.contestId);
    const read = readDraft(draftOf(fields), (attribute) => rules?.attributes.get(attribute));
    return {
      version,
      savedAt: savedAt.toISOString(),
      joined: Object.fromEntries(others.map(({ field, value }) => [field, value])),
      missing: 'faults' in read ? read.faults : [],
    };
  }
}

async function store(tx: Tx, whose: Whose, { basedOn, changes }: Saving): Promise<Saved> {
  const { id, state, version } = await lockOwn(tx, whose);
  if (!maySave(state)) throw new Problem('submission.wrong-state');
  const before = await fieldsOf(tx, id);
  const changed = changesOf(draftOf(before), changes);
  refuseConflicts(before, { basedOn, changed });
  const next = version + 1;
  if (changed.length > 0) {
    const rows = changed.map(([field, value]) => ({
      submissionId: id,
      field,
      version: next,
      value,
      savedBy: whose.accountId,
    }));
    await tx.insert(SubmissionField, rows);
    await tx.update(Submission, { id }, { version: next });
  }
  const fields = changed.length > 0 ? await fieldsOf(tx, id) : before;
  const [clock] = await tx.query<{ now: Date }[]>('select clock_timestamp() as now');
  return { version: changed.length > 0 ? next : version, savedAt: clock?.now ?? new Date(), fields };
}

const given = (changes: DraftChangesRequest): Partial<Draft> =>
  Object.fromEntries(draftFields.flatMap((field) => (changes[field] === undefined ? [] : [[field, changes[field]]])));

const changesOf = (draft: Draft, changes: DraftChangesRequest): [DraftField, DraftValue][] =>
  Object.entries(given(changes)).filter(
    ([field, value]) => !isDeepStrictEqual(plain(draft[field as DraftField]), plain(value)),
  ) as [DraftField, DraftValue][];

/** As it is stored: without classes, and with keys in no order. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

/** Somebody else changed the same field since: a person says which of both stands. */
function refuseConflicts(
  before: readonly SubmissionField[],
  { basedOn, changed }: { basedOn: number; changed: readonly (readonly [DraftField, DraftValue])[] },
): void {
  const later = new Set(before.filter(({ version }) => version > basedOn).map(({ field }) => field));
  const errors = changed
    .filter(([field]) => later.has(field))
    .map(([path]) => ({ path, code: 'changed', sentence: CHANGED }));
  if (errors.length > 0) throw new Problem('submission.conflict', { errors });
}

const CHANGED = say(
  '另一个账号刚才改了这一处，请选用一份。',
  'Another account has changed this meanwhile: choose one of both.',
);
