import { Injectable } from '@nestjs/common';
import { refuseTransition, type StageState } from '@laurel/domain/contest';
import { type Actor, AuditedChanges } from '../audit/audited-changes.service.js';
import { Problem } from '../platform/problem/problem.js';
import type { Contest } from './contest.entity.js';
import { RulebookVersion } from './rulebook-version.entity.js';
import { Stage } from './stage.entity.js';

/** Opens and closes stages along the one transition table of the domain. */
@Injectable()
export class ChangeStage {
  constructor(private readonly changes: AuditedChanges) {}

  async change(contest: Contest, wanted: { key: string; to: StageState }, actor: Actor): Promise<void> {
    await this.changes.run(actor, async (tx) => {
      const stage = await tx.findOne(Stage, {
        where: { contestId: contest.id, key: wanted.key },
        lock: { mode: 'pessimistic_write' },
      });
      if (stage === null) throw new Problem('stage.not-found');
      const isRulebookSealed = await tx.existsBy(RulebookVersion, { contestId: contest.id });
      const { isImported } = contest;
      const refusal = refuseTransition(
        { kind: stage.kind, state: stage.state, isImported, isRulebookSealed },
        wanted.to,
      );
      if (refusal !== undefined) throw new Problem(refusal);
      await tx.update(Stage, { id: stage.id }, { state: wanted.to });
      const fields = { stage: stage.key, from: stage.state, to: wanted.to };
      return { result: undefined, audit: { event: 'stage.changed', contestId: contest.id, fields } };
    });
  }
}
