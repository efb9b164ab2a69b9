import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { readRulebook } from '@laurel/domain';
import type { Repository } from 'typeorm';
import { type Actor, AuditedChanges } from '../audit/audited-changes.service.js';
import type { Tx } from '../database/transactions.js';
import type { WordsDto } from '../platform/input/words.dto.js';
import { Problem } from '../platform/problem/problem.js';
import type { Contest } from './contest.entity.js';
import type { SealedRulebookDto } from './dto/contest.dto.js';
import { RulebookVersion } from './rulebook-version.entity.js';
import { Stage } from './stage.entity.js';

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
    private readonly changes: AuditedChanges,
  ) {}

  async seal(contest: Contest, { rulebook, reason }: Sealing, actor: Actor): Promise<SealedRulebookDto> {
    const checked = readRulebook(rulebook);
    if ('refused' in checked) throw new Problem('rulebook.refused', { errors: checked.refused });
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
}

async function nextVersion(tx: Tx, { id }: Contest, { hash, reason }: NewRulebook): Promise<number> {
  // locked: no stage opens between this look and the sealing
  const stages = await tx.find(Stage, { where: { contestId: id }, lock: { mode: 'pessimistic_write' } });
  const newest = await tx.findOne(RulebookVersion, { where: { contestId: id }, order: { version: 'DESC' } });
  if (newest === null) return 1;
  if (newest.hash === hash) throw new Problem('rulebook.unchanged');
  if (stages.some(({ firstOpenedAt }) => firstOpenedAt !== null)) throw new Problem('rulebook.stage-opened');
  if (reason === null) throw new Problem('rulebook.reason-required');
  return newest.version + 1;
}
