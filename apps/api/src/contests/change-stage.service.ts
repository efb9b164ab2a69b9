import { Injectable } from '@nestjs/common';
import { planAfter, refuseTransition, type StagePlan, type StageState } from '@laurel/domain/contest';
import { type Actor, AuditedChanges } from '../audit/audited-changes.service.js';
import type { Tx } from '../database/transactions.js';
import type { WordsDto } from '../platform/input/words.dto.js';
import { Problem } from '../platform/problem/problem.js';
import type { Contest } from './contest.entity.js';
import { StageChangeRow } from './stage-change.entity.js';
import { readStandings } from './stage-standings.js';
import { lockStages, type StageNow } from './stages.service.js';

interface WantedChange {
  readonly key: string;
  readonly to: StageState;
  /** Left out: as it is planned; null: not by the clock. */
  readonly opensAt?: string | null | undefined;
  readonly closesAt?: string | null | undefined;
  readonly reason: WordsDto;
}

/** Puts stages off, opens, extends and closes them by hand, along the one transition table of the domain. */
@Injectable()
export class ChangeStage {
  constructor(private readonly changes: AuditedChanges) {}

  async change(contest: Contest, wanted: WantedChange, actor: Actor): Promise<void> {
    await this.changes.run(actor, async (tx) => {
      const [stage] = await lockStages(tx, contest.id, wanted.key);
      if (stage === undefined) throw new Problem('stage.not-found');
      const { opensAt, closesAt } = await planOf(tx, { contest, stage, wanted });
      const { to, reason } = wanted;
      const plan = { opensAt: dateOf(opensAt), closesAt: dateOf(closesAt) };
      const keys = { contestId: contest.id, stageId: stage.id, madeBy: actor.accountId };
      await tx.insert(StageChangeRow, { ...keys, ...plan, to, reason });
      const written = { opensAt: plan.opensAt?.toISOString() ?? null, closesAt: plan.closesAt?.toISOString() ?? null };
      const fields = { stage: stage.key, from: stage.state, to, ...written, reason };
      return { result: undefined, audit: { event: 'stage.changed', contestId: contest.id, fields } };
    });
  }
}

interface Asked {
  readonly contest: Contest;
  readonly stage: StageNow;
  readonly wanted: WantedChange;
}

/** The plan that the change puts in force, or why it may not be made. */
async function planOf(tx: Tx, { contest, stage, wanted }: Asked): Promise<StagePlan> {
  const plan = { opensAt: timeOf(stage.opensAt), closesAt: timeOf(stage.closesAt) };
  const change = { to: wanted.to, opensAt: askedTime(wanted.opensAt), closesAt: askedTime(wanted.closesAt) };
  const { missing, ...standing } = (await readStandings(tx, contest.id))(stage.id);
  const { kind, state, now } = stage;
  const judged = { kind, state, plan, isImported: contest.isImported, ...standing };
  const refusal = refuseTransition(judged, change, now.getTime());
  if (refusal === 'stage.cannot-run') throw new Problem(refusal, { missing });
  if (refusal !== undefined) throw new Problem(refusal);
  return planAfter(plan, change);
}

const timeOf = (date: Date | null): number | null => date?.getTime() ?? null;
const dateOf = (time: number | null): Date | null => (time === null ? null : new Date(time));
const askedTime = (text: string | null | undefined): number | null | undefined =>
  typeof text === 'string' ? Date.parse(text) : text;
