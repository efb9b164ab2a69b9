import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, AuditedChanges } from '../audit/audited-changes.service.js';
import type { Contest } from '../contests/contests.service.js';
import { RulebooksService } from '../contests/rulebooks.service.js';
import { EntriesService } from '../entries/entries.service.js';
import type { Tx } from '../database/transactions.js';
import type { DecidedOutcome } from '../deciding/deciding.service.js';
import type { WordsDto } from '../platform/input/words.dto.js';
import { Problem } from '../platform/problem/problem.js';
import { type Correction, refuseNotEarlier } from './chain/correction.js';
import { DecideRound } from './chain/decide-round.service.js';
import { newestEvidence } from './chain/newest-evidence.js';
import { refuseContradictions } from './chain/refuse-contradictions.js';
import type { ChainLink } from './chain/round-chain.js';
import { type StoredVersion, StoreVersion } from './chain/store-version.service.js';
import type { PublishedDto, PublishedRoundDto } from './dto/publish.dto.js';
import { FrozenEvidence } from './frozen-evidence.entity.js';

interface Publishing {
  readonly round: string;
  readonly reason: WordsDto | null;
  /** Earlier rounds that are published anew in the same act. */
  readonly corrects: readonly Correction[];
}

/** A version to be: all that takes long was done before the transaction. */
interface Step {
  readonly round: string;
  readonly reason: WordsDto | null;
  readonly decided: DecidedOutcome;
}

interface Made {
  readonly evidence: FrozenEvidence;
  readonly corrections: readonly Step[];
  readonly own: Step;
}

/** Decides a round on its newest frozen evidence and publishes the outcome as an immutable version of the chain. */
@Injectable()
export class PublishOutcome {
  constructor(
    private readonly source: DataSource,
    private readonly rulebooks: RulebooksService,
    private readonly deciding: DecideRound,
    private readonly versions: StoreVersion,
    private readonly entries: EntriesService,
    private readonly changes: AuditedChanges,
  ) {}

  async publish(contest: Contest, publishing: Publishing, actor: Actor): Promise<PublishedDto> {
    const rules = await this.rulebooks.newestRules(contest.id);
    refuseNotEarlier(rules, publishing);
    const isLast = rules?.rulebook.rounds.at(-1)?.id === publishing.round;
    const made = await this.decide(contest, publishing);
    const { own, corrected } = await this.changes.run(actor, async (tx) => {
      const result = await this.store(tx, made, actor);
      if (isLast) await this.entries.closeWriteUps(tx, contest.id);
      const fields = fieldsOf(result, made);
      return { result, audit: { event: 'results.published', contestId: contest.id, fields } };
    });
    return { ...publishedDto(own), corrected: corrected.map(publishedDto) };
  }

  private async decide(contest: Contest, { round, reason, corrects }: Publishing): Promise<Made> {
    const where = { contestId: contest.id, round };
    const evidence = await this.source.manager.findOne(FrozenEvidence, { where, order: { position: 'DESC' } });
    if (evidence === null) throw new Problem('results.no-evidence');
    const decided = await this.deciding.decide(contest, evidence, null);
    const own = { round, reason, decided };
    // nothing more is computed for what will be refused
    await refuseContradictions(this.source.manager, contest.id, { own, corrects });
    const corrections: Step[] = [];
    for (const each of corrects) {
      corrections.push({ ...each, decided: await this.deciding.decide(contest, evidence, each.round) });
    }
    return { evidence, own, corrections };
  }

  /** While it stores, nobody else freezes or publishes in this contest: what was decided must still be the newest. */
  private async store(
    tx: Tx,
    { evidence, own, corrections }: Made,
    { accountId: publishedBy }: Actor,
  ): Promise<Stored> {
    const { contestId } = evidence;
    const newest = await newestEvidence(tx, { contestId, round: own.round });
    if (newest?.id !== evidence.id) throw new Problem('request.conflict');
    const chain = await refuseContradictions(tx, contestId, { own, corrects: corrections });
    const corrected: StoredVersion[] = [];
    for (const step of corrections) {
      const frozen = await this.versions.freeze(tx, evidence, step);
      const version = nextVersion(chain, step);
      corrected.push(await this.versions.store(tx, { ...step, version, evidence: frozen, publishedBy }));
    }
    const version = nextVersion(chain, own);
    return { own: await this.versions.store(tx, { ...own, version, evidence, publishedBy }), corrected };
  }
}

interface Stored {
  readonly own: StoredVersion;
  readonly corrected: readonly StoredVersion[];
}

function nextVersion(chain: readonly ChainLink[], { round, reason, decided }: Step): number {
  const newest = chain.find((link) => link.round === round);
  if (newest === undefined) return 1;
  if (newest.hash === decided.outcome.hash) throw new Problem('results.unchanged');
  if (reason === null) throw new Problem('results.reason-required');
  return newest.version + 1;
}

function fieldsOf({ own, corrected }: Stored, made: Made) {
  const { rulebook, evidence, outcome } = own.hashes;
  return {
    round: own.round,
    version: own.version,
    outcomeHash: outcome,
    evidenceHash: evidence,
    rulebookHash: rulebook,
    domainVersion: made.own.decided.domainVersion,
    reason: made.own.reason,
    buildsOn: own.buildsOn.map(({ round, version }) => ({ round, version })),
    corrected: corrected.map(({ round, version, hashes }, index) => ({
      round,
      version,
      outcomeHash: hashes.outcome,
      evidenceHash: hashes.evidence,
      reason: made.corrections[index]?.reason ?? {},
    })),
  };
}

export const publishedDto = ({ round, version, publishedAt, hashes, buildsOn }: StoredVersion): PublishedRoundDto => ({
  round,
  version,
  publishedAt: publishedAt.toISOString(),
  hashes: { ...hashes },
  buildsOn: [...buildsOn],
});
