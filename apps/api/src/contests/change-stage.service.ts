import { Injectable } from '@nestjs/common';
import { stageTransitions } from '@laurel/domain';
import { type Actor, AuditedChanges } from '../audit/audited-changes.service.js';
import type { Tx } from '../database/transactions.js';
import { Problem } from '../platform/problem/problem.js';
import type { Contest } from './contest.entity.js';
import { ContestsService } from './contests.service.js';
import { RulebookVersion } from './rulebook-version.entity.js';
import { Stage } from './stage.entity.js';
import type { StageState } from './stage.js';

/** Opens and closes stages along the one transition table of the domain. */
@Injectable()
export class ChangeStage {
  constructor(
    private readonly contests: ContestsService,
    private readonly changes: AuditedChanges,
  ) {}

  async change(slug: string, wanted: { key: string; to: StageState }, actor: Actor): Promise<void> {
    const contest = await this.contests.find(slug);
    await this.changes.run(actor, async (tx) => {
      const stage = await tx.findOne(Stage, {
        where: { contestId: contest.id, key: wanted.key },
        lock: { mode: 'pessimistic_write' },
      });
      if (stage === null) throw new Problem('stage.not-found');
      if (!stageTransitions[stage.state].includes(wanted.to)) throw new Problem('stage.wrong-transition');
      if (wanted.to === 'open') await refuseToOpen(tx, contest, stage);
      await move(tx, stage, wanted.to);
      const fields = { stage: stage.key, from: stage.state, to: wanted.to };
      return { result: undefined, audit: { event: 'stage.changed', contestId: contest.id, fields } };
    });
  }
}

async function refuseToOpen(tx: Tx, contest: Contest, { kind }: Stage): Promise<void> {
  if (contest.isImported && (kind === 'ballots' || kind === 'marks')) throw new Problem('contest.imported');
  const isSealed = await tx.existsBy(RulebookVersion, { contestId: contest.id });
  if (!isSealed) throw new Problem('contest.without-rulebook');
}

async function move(tx: Tx, { id }: Stage, to: StageState): Promise<void> {
  await tx.query(
    `update stages set state = $2,
       first_opened_at = case when $2 = 'open' then coalesce(first_opened_at, now()) else first_opened_at end
     where id = $1`,
    [id, to],
  );
}
