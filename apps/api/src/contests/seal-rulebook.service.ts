import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type CheckedRulebook, readRulebook } from '@laurel/domain';
import { refuseOpens } from '@laurel/domain/contest';
import type { Repository } from 'typeorm';
import { type Actor, AuditedChanges } from '../audit/audited-changes.service.js';
import type { Tx } from '../database/transactions.js';
import type { WordsDto } from '../platform/input/words.dto.js';
import { type Fault, Problem } from '../platform/problem/problem.js';
import type { Contest } from './contest.entity.js';
import type { SealedRulebookDto } from './dto/seal-rulebook.dto.js';
import { RulebookVersion } from './rulebook-version.entity.js';
import { Stage } from './stage.entity.js';
import { lockStages } from './stages.service.js';

interface Sealing {
  readonly rulebook: unknown;
  readonly reason: WordsDto | null;
}

interface NewRulebook {
  readonly hash: string;
  readonly reason: WordsDto | null;
}

/** Checks a rulebook and seals it: from then on its hash stands, and only a new version with a reason replaces it. */
@Injectable()
export class SealRulebook {
  constructor(
    @InjectRepository(RulebookVersion) private readonly versions: Repository<RulebookVersion>,
    @InjectRepository(Stage) private readonly stages: Repository<Stage>,
    private readonly changes: AuditedChanges,
  ) {}

  async seal(contest: Contest, { rulebook, reason }: Sealing, actor: Actor): Promise<SealedRulebookDto> {
    const checked = readRulebook(rulebook);
    if ('refused' in checked) throw new Problem('rulebook.refused', { errors: checked.refused });
    await this.refuseUnfit(contest, checked);
    const { hash, canonical: document } = checked;
    const version = await this.changes.run(actor, async (tx) => {
      const version = await nextVersion(tx, contest, { hash, reason });
      await tx.insert(RulebookVersion, {
        contestId: contest.id,
        version,
        hash,
        document,
        reason,
        sealedBy: actor.accountId,
      });
      const fields = { version, hash, reason };
      return { result: version, audit: { event: 'rulebook.sealed', contestId: contest.id, fields } };
    });
    const { sealedAt } = await this.versions.findOneByOrFail({ contestId: contest.id, version });
    return { version, hash, sealedAt: sealedAt.toISOString() };
  }

  /** The rulebook speaks of this contest: its time zone, and what its stages open. */
  private async refuseUnfit({ id, timeZone }: Contest, { rulebook }: CheckedRulebook): Promise<void> {
    const stages = await this.stages.find({ where: { contestId: id }, order: { position: 'ASC' } });
    const zone = rulebook.timeZone === timeZone ? [] : [otherZone(timeZone)];
    const errors = [...zone, ...refuseOpens(stages, rulebook)];
    if (errors.length > 0) throw new Problem('rulebook.refused', { errors });
  }
}

function otherZone(zone: string): Fault {
  const sentence = {
    zh: `大赛的时区是 ${zone}，规则须用同一个时区。`,
    en: `The contest’s time zone is ${zone}: the rulebook must have the same.`,
  };
  return { path: 'timeZone', code: 'other-zone', sentence };
}

async function nextVersion(tx: Tx, { id }: Contest, { hash, reason }: NewRulebook): Promise<number> {
  // locked: no stage is opened by hand between this look and the sealing
  const stages = await lockStages(tx, id);
  const newest = await tx.findOne(RulebookVersion, { where: { contestId: id }, order: { version: 'DESC' } });
  if (newest === null) return 1;
  if (newest.hash === hash) throw new Problem('rulebook.unchanged');
  if (stages.some(({ openedAt }) => openedAt !== null)) throw new Problem('rulebook.stage-opened');
  if (reason === null) throw new Problem('rulebook.reason-required');
  return newest.version + 1;
}
