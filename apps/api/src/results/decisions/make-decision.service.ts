import { Injectable } from '@nestjs/common';
import { type Actor, AuditedChanges } from '../../audit/audited-changes.service.js';
import type { Contest } from '../../contests/contests.service.js';
import type { Tx } from '../../database/transactions.js';
import type { Fault } from '../../platform/problem/problem.js';
import { Problem } from '../../platform/problem/problem.js';
import { lockResults } from '../chain/newest-evidence.js';
import { openNotices, type OpenNotice } from '../notice/notices.service.js';
import { ProposeOutcome, type Proposed } from '../notice/propose-outcome.service.js';
import type { ProposedVersion } from '../notice/proposed-version.entity.js';
import { WriteFields } from '../notice/write-fields.service.js';
import { personOf } from '../person-of.js';
import { CheckDecision, type DecisionContext, type WantedDecision } from './check-decision.service.js';
import { Decision } from './decision.entity.js';
import { concerns } from './decisions.service.js';

/** A decision that was made, and what became of the notices that it concerns. */
export interface MadeDecision {
  readonly decision: Decision;
  readonly proposed: readonly Proposed[];
  /** What must be decided before the notice can start anew. */
  readonly waiting: readonly Fault[];
}

/** Makes a decision, once and for all; a notice that it concerns starts anew with the next version, in the same act. */
@Injectable()
export class MakeDecision {
  constructor(
    private readonly checking: CheckDecision,
    private readonly proposing: ProposeOutcome,
    private readonly fields: WriteFields,
    private readonly changes: AuditedChanges,
  ) {}

  async make(contest: Contest, wanted: WantedDecision, actor: Actor): Promise<MadeDecision> {
    if (contest.isImported) throw new Problem('contest.imported');
    const madeBy = personOf(actor);
    return this.changes.run(actor, async (tx) => {
      await lockResults(tx, contest.id);
      const context = await this.checking.check(tx, contest.id, wanted, await databaseTime(tx));
      const decision = await store(tx, context, madeBy);
      const { proposed, waiting } = await this.startAnew(tx, contest, { decision, context });
      await this.fields.rewrite(tx, contest.id, context.rules);
      const { number, kind, lifts, body, reason } = decision;
      const versions = versionsOf(proposed).map(({ round, version, hash }) => ({ round, version, outcomeHash: hash }));
      const fields = { number, kind, lifts, ...body, reason, proposed: versions };
      const result = { decision, proposed, waiting };
      return { result, audit: { event: 'decision.made', contestId: contest.id, fields } };
    });
  }

  private async startAnew(tx: Tx, contest: Contest, { decision, context }: MadeIn) {
    const proposed: Proposed[] = [];
    const waiting: Fault[] = [];
    for (const notice of await openNotices(tx, contest.id)) {
      if (!isConcerned(notice, { decision, context })) continue;
      const endsAt = notice.endsAt === null ? null : new Date(decision.madeAt.getTime() + notice.lasts);
      const { round } = notice;
      const { reason, madeBy: openedBy } = decision;
      const proposal = await this.proposing.propose(tx, {
        contest,
        round,
        openedBy,
        endsAt,
        reason,
        corrects: 'as-needed',
      });
      if ('waiting' in proposal) waiting.push(...proposal.waiting);
      else proposed.push(proposal.proposed);
    }
    return { proposed, waiting };
  }
}

/** Versions of earlier rounds that are corrected along stand behind their own. */
export const versionsOf = (proposed: readonly Proposed[]): readonly ProposedVersion[] =>
  proposed.flatMap(({ version, corrected }) => [version, ...corrected]);

interface MadeIn {
  readonly decision: Decision;
  readonly context: DecisionContext;
}

/** A lifting concerns what the decision that it lifts concerned. */
function isConcerned({ round }: OpenNotice, { decision, context: { rules, decisions } }: MadeIn): boolean {
  const of = decisions.find(({ number }) => number === (decision.lifts ?? decision.number));
  return of !== undefined && concerns(of, rules, round);
}

async function store(tx: Tx, { contestId, decisions }: DecisionContext, madeBy: string): Promise<Decision> {
  const own = decisions.at(-1);
  if (own === undefined) throw new Error('the decision that was checked is missing');
  const { number, kind, body, lifts, reason } = own;
  await tx.insert(Decision, { contestId, number, kind, body, lifts, reason, madeBy });
  return tx.findOneByOrFail(Decision, { contestId, number });
}

async function databaseTime(tx: Tx): Promise<Date> {
  const [row] = await tx.query<{ at: Date }[]>(`select date_trunc('milliseconds', clock_timestamp()) as at`);
  if (row === undefined) throw new Error('the database has no time');
  return row.at;
}
