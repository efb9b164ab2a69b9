import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { CheckedRulebook, Rulebook } from '@laurel/domain';
import { refuseAmendment } from '@laurel/domain/contest/sealing';
import type { Repository } from 'typeorm';
import { type Actor, AuditedChanges } from '../audit/audited-changes.service.js';
import type { Tx } from '../database/transactions.js';
import type { WordsDto } from '../platform/input/words.dto.js';
import { Problem } from '../platform/problem/problem.js';
import type { Contest } from './contest.entity.js';
import type { SealedRulebookDto } from './dto/seal-rulebook.dto.js';
import { RulebookVersion } from './rulebook-version.entity.js';
import { checkRulebook, refuseUnfit, sealVersion } from './seal-version.js';
import { Stage } from './stage.entity.js';
import { lockStages } from './stages.service.js';

interface Sealing {
  readonly rulebook: unknown;
  readonly reason: WordsDto | null;
}

interface NewRulebook {
  readonly checked: CheckedRulebook;
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
    const checked = checkRulebook(rulebook);
    const stages = await this.stages.find({ where: { contestId: contest.id }, order: { position: 'ASC' } });
    refuseUnfit({ contest, stages }, checked);
    const { hash } = checked;
    const version = await this.changes.run(actor, async (tx) => {
      const version = await nextVersion(tx, contest, { checked, reason });
      await sealVersion(tx, { contest, stages, version, checked, reason, sealedBy: actor.accountId });
      const fields = { version, hash, reason };
      return { result: version, audit: { event: 'rulebook.sealed', contestId: contest.id, fields } };
    });
    const { sealedAt } = await this.versions.findOneByOrFail({ contestId: contest.id, version });
    return { version, hash, sealedAt: sealedAt.toISOString() };
  }
}

async function nextVersion(tx: Tx, { id }: Contest, { checked, reason }: NewRulebook): Promise<number> {
  // locked: no stage is opened by hand between this look and the sealing
  const opened = (await lockStages(tx, id)).filter(({ openedAt }) => openedAt !== null);
  const newest = await tx.findOne(RulebookVersion, {
    select: { version: true, hash: true, document: true },
    where: { contestId: id },
    order: { version: 'DESC' },
  });
  if (newest === null) return 1;
  if (newest.hash === checked.hash) throw new Problem('rulebook.unchanged');
  const errors = refuseAmendment(JSON.parse(newest.document) as Rulebook, checked.rulebook, opened);
  if (errors.length > 0) throw new Problem('rulebook.stage-opened', { errors });
  if (reason === null) throw new Problem('rulebook.reason-required');
  return newest.version + 1;
}
