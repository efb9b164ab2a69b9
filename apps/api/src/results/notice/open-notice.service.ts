import { Injectable } from '@nestjs/common';
import { type Actor, AuditedChanges } from '../../audit/audited-changes.service.js';
import type { Contest } from '../../contests/contests.service.js';
import type { WordsDto } from '../../platform/input/words.dto.js';
import { Problem } from '../../platform/problem/problem.js';
import { lockResults } from '../chain/newest-evidence.js';
import { personOf } from '../person-of.js';
import { noticesOf } from './notices.service.js';
import { type Proposed, ProposeOutcome } from './propose-outcome.service.js';

interface Opening {
  readonly round: string;
  /** null: it lasts until it is published. */
  readonly endsAt: Date | null;
  readonly reason: WordsDto | null;
}

/** Freezes a round and shows its lists to everybody, without places and scores, before anything is published. */
@Injectable()
export class OpenNotice {
  constructor(
    private readonly proposing: ProposeOutcome,
    private readonly changes: AuditedChanges,
  ) {}

  async open(contest: Contest, { round, endsAt, reason }: Opening, actor: Actor): Promise<Proposed> {
    const openedBy = personOf(actor);
    return this.changes.run(actor, async (tx) => {
      await lockResults(tx, contest.id);
      const [newest] = await noticesOf(tx, contest.id, round);
      if (newest !== undefined && newest.publishedAt === null) throw new Problem('notice.open');
      const proposal = await this.proposing.propose(tx, { contest, round, openedBy, endsAt, reason });
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
      };
      return { result: proposed, audit: { event: 'notice.opened', contestId: contest.id, fields } };
    });
  }
}
