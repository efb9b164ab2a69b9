import { Injectable } from '@nestjs/common';
import { DOMAIN_VERSION } from '@laurel/domain';
import { DataSource } from 'typeorm';
import { type Actor, AuditedChanges } from '../audit/audited-changes.service.js';
import type { Tx } from '../database/transactions.js';
import type { Contest } from '../contests/contests.service.js';
import { RulebooksService } from '../contests/rulebooks.service.js';
import { Deciding } from '../deciding/deciding.service.js';
import type { WordsDto } from '../platform/input/words.dto.js';
import { Problem } from '../platform/problem/problem.js';
import type { PublishedDto } from './dto/publish.dto.js';
import { FrozenEvidence } from './frozen-evidence.entity.js';
import { newestEvidence } from './newest-evidence.js';
import { OutcomeVersion } from './outcome-version.entity.js';

interface Publishing {
  readonly round: string;
  readonly reason: WordsDto | null;
}

interface Decided {
  readonly evidence: FrozenEvidence;
  readonly rulebookHash: string;
  readonly document: string;
  readonly hash: string;
}

/** Decides a round on its newest frozen evidence and publishes the outcome as an immutable version. */
@Injectable()
export class PublishOutcome {
  constructor(
    private readonly source: DataSource,
    private readonly rulebooks: RulebooksService,
    private readonly deciding: Deciding,
    private readonly changes: AuditedChanges,
  ) {}

  async publish({ id: contestId }: Contest, { round, reason }: Publishing, actor: Actor): Promise<PublishedDto> {
    await this.refuseUnknownRound(contestId, round);
    const decided = await this.decide(contestId, round);
    const { evidence, document, hash, rulebookHash } = decided;
    const published = await this.changes.run(actor, async (tx) => {
      const version = await nextVersion(tx, { contestId, round }, decided, reason);
      const keys = { contestId, round, version, evidenceId: evidence.id, rulebookVersion: evidence.rulebookVersion };
      const content = { domainVersion: DOMAIN_VERSION, hash, document, reason, publishedBy: actor.accountId };
      await tx.insert(OutcomeVersion, { ...keys, ...content });
      const { publishedAt } = await tx.findOneByOrFail(OutcomeVersion, { contestId, round, version });
      const hashes = { outcomeHash: hash, evidenceHash: evidence.hash, rulebookHash };
      const fields = { round, version, ...hashes, domainVersion: DOMAIN_VERSION, reason };
      return { result: { version, publishedAt }, audit: { event: 'results.published', contestId, fields } };
    });
    const hashes = { rulebook: rulebookHash, evidence: evidence.hash, outcome: hash };
    return { round, version: published.version, publishedAt: published.publishedAt.toISOString(), hashes };
  }

  private async refuseUnknownRound(contestId: string, round: string): Promise<void> {
    const rules = await this.rulebooks.newestRules(contestId);
    if (rules?.rounds.has(round) !== true) throw new Problem('round.not-found');
  }

  private async decide(contestId: string, round: string): Promise<Decided> {
    const manager = this.source.manager;
    const evidence = await manager
      .createQueryBuilder(FrozenEvidence, 'evidence')
      .addSelect('evidence.document')
      .where({ contestId, round })
      .orderBy('evidence.frozenAt', 'DESC')
      .limit(1)
      .getOne();
    if (evidence === null) throw new Problem('results.no-evidence');
    const sealed = await this.rulebooks.read(contestId, evidence.rulebookVersion);
    const outcome = await this.deciding.decide(`${sealed.hash} ${evidence.hash}`, {
      rulebook: sealed.document,
      evidence: new TextEncoder().encode(evidence.document),
    });
    if ('refused' in outcome) throw new Problem('evidence.refused', { errors: outcome.refused });
    if ('waiting' in outcome) throw new Problem('results.pending', { errors: outcome.waiting });
    const document = new TextDecoder().decode(outcome.canonical);
    return { evidence, rulebookHash: sealed.hash, document, hash: outcome.hash };
  }
}

async function nextVersion(
  tx: Tx,
  where: { contestId: string; round: string },
  { evidence, hash }: Decided,
  reason: WordsDto | null,
): Promise<number> {
  if ((await newestEvidence(tx, where))?.id !== evidence.id) throw new Problem('request.conflict');
  const newest = await tx.findOne(OutcomeVersion, { where, order: { version: 'DESC' } });
  if (newest === null) return 1;
  if (newest.hash === hash && newest.evidenceId === evidence.id) throw new Problem('results.unchanged');
  if (reason === null) throw new Problem('results.reason-required');
  return newest.version + 1;
}
