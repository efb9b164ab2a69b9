import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Actor, AuditedChanges } from '../../audit/audited-changes.service.js';
import type { Contest } from '../../contests/contests.service.js';
import { RulebooksService } from '../../contests/rulebooks.service.js';
import type { WordsDto } from '../../platform/input/words.dto.js';
import { Problem } from '../../platform/problem/problem.js';
import { type Correction, refuseNotEarlier } from '../chain/correction.js';
import { lockResults } from '../chain/newest-evidence.js';
import { personOf } from '../person-of.js';
import { newestNotice } from './notices.service.js';
import { type Proposed, ProposeOutcome } from './propose-outcome.service.js';

interface Opening {
  readonly round: string;
  /** null: it lasts until it is published. */
  readonly endsAt: Date | null;
  readonly reason: WordsDto | null;
  /** Earlier rounds that are published anew along with it. */
  readonly corrects: readonly Correction[];
}

/** Freezes a round and shows its lists to everybody, without places and scores, before anything is published. */
@Injectable()
export class OpenNotice {
  constructor(
    private readonly source: DataSource,
    private readonly rulebooks: RulebooksService,
    private readonly proposing: ProposeOutcome,
    private readonly changes: AuditedChanges,
  ) {}

  async open(contest: Contest, opening: Opening, actor: Actor): Promise<Proposed> {
    const openedBy = personOf(actor);
    const { round, endsAt, reason, corrects } = opening;
    refuseNotEarlier(await this.rulebooks.newestRules(contest.id), opening);
    await refuseOpen(this.source.manager, contest, opening);
    const rehearsed = await this.proposing.rehearse({ contest, round, reason, corrects });
    return this.changes.run(actor, async (tx) => {
      await lockResults(tx, contest.id);
      await refuseOpen(tx, contest, opening);
      const proposal = await this.proposing.propose(tx, { contest, openedBy, ...opening }, rehearsed);
      if ('waiting' in proposal) throw new Problem('results.pending', { errors: proposal.waiting });
      const { proposed } = proposal;
      const { version, hash: outcomeHash, domainVersion } = proposed.version;
      const fields = {
        round,
        version,
        outcomeHash,
        evidenceHash: proposed.evidenceHash,
        ballots: proposed.ballots,
        domainVersion,
        endsAt: endsAt?.toISOString() ?? null,
        reason,
        corrects: proposed.corrected.map(({ round: of, version: number, hash, reason: why }) => ({
          round: of,
          version: number,
          outcomeHash: hash,
          reason: why ?? {},
        })),
      };
      return { result: proposed, audit: { event: 'notice.opened', contestId: contest.id, fields } };
    });
  }
}

/** Neither the round nor one that is corrected along is in a notice already. */
async function refuseOpen(db: EntityManager, { id }: Contest, { round, corrects }: Opening): Promise<void> {
  for (const each of [round, ...corrects.map((correction) => correction.round)]) {
    const newest = await newestNotice(db, id, each);
    if (newest !== null && newest.publishedAt === null) throw new Problem('notice.open');
  }
}
