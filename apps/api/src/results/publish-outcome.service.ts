import { Injectable } from '@nestjs/common';
import { DOMAIN_VERSION } from '@laurel/domain';
import { DataSource } from 'typeorm';
import { type Actor, AuditedChanges } from '../audit/audited-changes.service.js';
import type { Tx } from '../database/transactions.js';
import type { Contest } from '../contests/contests.service.js';
import { RulebooksService } from '../contests/rulebooks.service.js';
import { Deciding, type PressedDocument } from '../deciding/deciding.service.js';
import type { WordsDto } from '../platform/input/words.dto.js';
import { Problem } from '../platform/problem/problem.js';
import { Documents } from './documents/documents.service.js';
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
  readonly rulebook: PressedDocument;
  readonly outcome: PressedDocument;
}

/** Decides a round on its newest frozen evidence and publishes the outcome as an immutable version. */
@Injectable()
export class PublishOutcome {
  constructor(
    private readonly source: DataSource,
    private readonly rulebooks: RulebooksService,
    private readonly deciding: Deciding,
    private readonly documents: Documents,
    private readonly changes: AuditedChanges,
  ) {}

  async publish({ id: contestId }: Contest, { round, reason }: Publishing, actor: Actor): Promise<PublishedDto> {
    await this.refuseUnknownRound(contestId, round);
    const decided = await this.decide(contestId, round);
    const { evidence, rulebook, outcome } = decided;
    const published = await this.changes.run(actor, async (tx) => {
      const version = await nextVersion(tx, { contestId, round }, decided, reason);
      const keys = { contestId, round, version, evidenceId: evidence.id, rulebookVersion: evidence.rulebookVersion };
      const content = { domainVersion: DOMAIN_VERSION, hash: outcome.hash, reason, publishedBy: actor.accountId };
      for (const document of [rulebook, outcome]) await this.documents.keep(tx, document);
      await tx.insert(OutcomeVersion, { ...keys, ...content });
      const { publishedAt } = await tx.findOneByOrFail(OutcomeVersion, { contestId, round, version });
      const hashes = { outcomeHash: outcome.hash, evidenceHash: evidence.hash, rulebookHash: rulebook.hash };
      const fields = { round, version, ...hashes, domainVersion: DOMAIN_VERSION, reason };
      return { result: { version, publishedAt }, audit: { event: 'results.published', contestId, fields } };
    });
    const hashes = { rulebook: rulebook.hash, evidence: evidence.hash, outcome: outcome.hash };
    return { round, version: published.version, publishedAt: published.publishedAt.toISOString(), hashes };
  }

  private async refuseUnknownRound(contestId: string, round: string): Promise<void> {
    const rules = await this.rulebooks.newestRules(contestId);
    if (rules?.rounds.has(round) !== true) throw new Problem('round.not-found');
  }

  private async decide(contestId: string, round: string): Promise<Decided> {
    const where = { contestId, round };
    const evidence = await this.source.manager.findOne(FrozenEvidence, { where, order: { position: 'DESC' } });
    if (evidence === null) throw new Problem('results.no-evidence');
    const [sealed, size] = await Promise.all([
      this.rulebooks.read(contestId, evidence.rulebookVersion),
      this.documents.size(evidence.hash),
    ]);
    const decision = await this.deciding.decide({
      key: `${sealed.hash} ${evidence.hash}`,
      bytes: size.length,
      documents: async () => ({
        rulebook: sealed.document,
        evidence: await this.documents.pressed(size),
      }),
    });
    if ('refused' in decision) throw new Problem('evidence.refused', { errors: decision.refused });
    if ('waiting' in decision) throw new Problem('results.pending', { errors: decision.waiting });
    return { evidence, rulebook: decision.rulebook, outcome: decision.outcome };
  }
}

async function nextVersion(
  tx: Tx,
  where: { contestId: string; round: string },
  { evidence, outcome }: Decided,
  reason: WordsDto | null,
): Promise<number> {
  if ((await newestEvidence(tx, where))?.id !== evidence.id) throw new Problem('request.conflict');
  const newest = await tx.findOne(OutcomeVersion, { where, order: { version: 'DESC' } });
  if (newest === null) return 1;
  if (newest.hash === outcome.hash) throw new Problem('results.unchanged');
  if (reason === null) throw new Problem('results.reason-required');
  return newest.version + 1;
}
