import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Contest } from '../../contests/contests.service.js';
import { RulebooksService } from '../../contests/rulebooks.service.js';
import { StagesService } from '../../contests/stages.service.js';
import type { WordsDto } from '../../platform/input/words.dto.js';
import { Problem } from '../../platform/problem/problem.js';
import { callDtoOf } from './call-of-contest.js';
import type { DraftChangesRequest } from './dto/draft.dto.js';
import type {
  CallDto,
  SubmissionCardDto,
  SubmissionDto,
  SubmissionHistoryDto,
  SubmissionListDto,
  WholeReceiptDto,
} from './dto/submission.dto.js';
import type { KeysOf } from '../import/read-row.js';
import { choicesOf, draftLimits } from './draft-rules.js';
import { draftOfWritten } from './draft-of-written.js';
import {
  draftOf,
  EVERY,
  fieldsOf,
  findOwn,
  FOUND,
  isOneOf,
  type FoundSubmission,
  type Whose,
} from './own-submission.js';
import { readDraft } from './read-draft.js';
import { lastReceipt, receiptDtoOf } from './receipts.js';
import { SubmissionField } from './submission-field.entity.js';
import { SubmissionReceipt } from './submission-receipt.entity.js';
import { actsOf, maySave } from './submitter-acts.js';

interface Around {
  readonly title: string;
  readonly savedAt: Date | null;
  readonly since: Date | null;
  readonly reason: WordsDto | null;
}

interface EventRow {
  readonly at: Date;
  readonly version: number | null;
  readonly fields: SubmissionHistoryDto['events'][number]['fields'];
  readonly to: SubmissionHistoryDto['events'][number]['to'];
  readonly reason: WordsDto | null;
  readonly by: string | null;
}

const CARD = `${FOUND},
  coalesce((select value #>> '{}' from submission_fields where submission_id = submissions.id and field = 'title'
    order by version desc limit 1), entries.title ->> 'zh') as title,
  (select max(saved_at) from submission_fields where submission_id = submissions.id) as "savedAt", last.at as since,
  last.reason`;

const LAST = `left join lateral (select at, reason from submission_changes where submission_id = submissions.id
  order by position desc limit 1) last on true`;

const MOST_EVENTS = 200;

/** What a submitter sees: one's own entries alone, whatever they have come to. */
@Injectable()
export class ReadSubmissions {
  constructor(
    private readonly source: DataSource,
    private readonly stages: StagesService,
    private readonly rulebooks: RulebooksService,
  ) {}

  async list(contest: Contest, { colleagues, written }: Omit<Whose, 'id'>): Promise<SubmissionListDto> {
    const [call, rows] = await Promise.all([
      this.call(contest),
      this.source.query<(FoundSubmission & Around)[]>(
        `select ${CARD} from ${EVERY} left join entries using (id) ${LAST}
         where submissions.contest_id = $1 and ${isOneOf('$2', '$3')} order by submissions.created_at desc`,
        [contest.id, colleagues, written],
      ),
    ]);
    return { call, submissions: rows.map(cardOf) };
  }

  async read(contest: Contest, whose: Whose): Promise<SubmissionDto> {
    const found = await findOwn(this.source.manager, whose);
    const [call, rules, fields, receipt, [around]] = await Promise.all([
      this.call(contest),
      this.rulebooks.newestRules(contest.id),
      fieldsOf(this.source.manager, found.id),
      lastReceipt(this.source.manager, found.id),
      this.source.query<Around[]>(
        `select ${CARD} from ${EVERY} left join entries using (id) ${LAST} where submissions.id = $1`,
        [found.id],
      ),
    ]);
    const keys: KeysOf = (attribute) => rules?.attributes.get(attribute);
    const draft = (await draftOfWritten(this.source.manager, found)) ?? draftOf(fields);
    const read = readDraft(draft, keys);
    const moment = { isCallOpen: call.state === 'open', hasVoteOpened: call.hasVoteOpened };
    return {
      ...cardOf({ ...found, ...(around ?? NOTHING) }),
      call,
      version: found.version,
      draft: { ...draft, joint: [...draft.joint], keyFacts: [...draft.keyFacts] },
      saved: fields.map((saved) => savedOf(saved, whose)),
      missing: 'faults' in read && maySave(found.state) ? read.faults : [],
      categories: choicesOf(keys('category')),
      districts: choicesOf(keys('district')),
      limits: draftLimits,
      receipt: receipt === null ? null : receiptDtoOf(receipt),
      acts: actsOf(found.state, moment),
    };
  }

  async receipt(whose: Whose, position: number): Promise<WholeReceiptDto> {
    const { id: submissionId } = await findOwn(this.source.manager, whose);
    const receipt = await this.source.manager.findOneBy(SubmissionReceipt, { submissionId, position });
    if (receipt === null) throw new Problem('submission.no-receipt');
    return { ...receiptDtoOf(receipt), content: receipt.content };
  }

  async history(whose: Whose): Promise<SubmissionHistoryDto> {
    const { id } = await findOwn(this.source.manager, whose);
    const rows = await this.source.query<EventRow[]>(
      `select * from (
         select max(saved_at) as at, version, json_agg(field order by field) as fields, null as "to", null::jsonb as reason,
           (array_agg(saved_by))[1] as by
         from submission_fields where submission_id = $1 group by version
         union all select at, null, '[]', "to", reason, made_by from submission_changes where submission_id = $1
         union all select created_at, null, '[]', 'accepted', null, null from entries where id = $1
           and not exists (select from entry_accounts where submission_id = $1)) events
       order by at desc limit ${MOST_EVENTS}`,
      [id],
    );
    const events = rows.map(({ at, by, ...row }) => ({ at: at.toISOString(), ...row, isMine: by === whose.accountId }));
    return { events };
  }

  /** What one save changed: what somebody typed is never lost, whichever of two was chosen. */
  async saved(whose: Whose, version: number): Promise<DraftChangesRequest> {
    const { id: submissionId } = await findOwn(this.source.manager, whose);
    const rows = await this.source.manager.findBy(SubmissionField, { submissionId, version });
    if (rows.length === 0) throw new Problem('submission.no-version');
    return Object.fromEntries(rows.map(({ field, value }) => [field, value]));
  }

  private async call(contest: Contest): Promise<CallDto> {
    const [stages, [clock]] = await Promise.all([
      this.stages.ofContest(contest.id),
      this.source.query<{ now: Date }[]>('select clock_timestamp() as now'),
    ]);
    return callDtoOf(contest, stages, clock?.now ?? new Date());
  }
}

const NOTHING: Around = { title: '', savedAt: null, since: null, reason: null };

const cardOf = ({
  id,
  state,
  number,
  createdAt,
  title,
  savedAt,
  since,
  reason,
}: FoundSubmission & Around): SubmissionCardDto => ({
  id,
  state,
  since: (since ?? createdAt).toISOString(),
  reason: reason === null || since === null ? null : { words: reason, at: since.toISOString() },
  number,
  title: title ?? '',
  savedAt: savedAt?.toISOString() ?? null,
});

const savedOf = ({ field, version, savedAt, savedBy }: SubmissionField, { accountId }: Whose) => ({
  field,
  version,
  savedAt: savedAt.toISOString(),
  isMine: savedBy === accountId,
});
