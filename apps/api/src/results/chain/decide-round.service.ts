import { Injectable } from '@nestjs/common';
import { RulebooksService } from '../../contests/rulebooks.service.js';
import { type DecidedOutcome, Deciding } from '../../deciding/deciding.service.js';
import { EntriesService } from '../../entries/entries.service.js';
import type { Contest } from '../../contests/contests.service.js';
import { Problem } from '../../platform/problem/problem.js';
import { Documents } from '../documents/documents.service.js';
import type { FrozenEvidence } from '../frozen-evidence.entity.js';

/** Decides frozen evidence in a thread. */
@Injectable()
export class DecideRound {
  constructor(
    private readonly rulebooks: RulebooksService,
    private readonly entries: EntriesService,
    private readonly documents: Documents,
    private readonly deciding: Deciding,
  ) {}

  /** `upTo`: an earlier round, decided on the same evidence; null for the round that the evidence is for. */
  async decide(contest: Contest, evidence: FrozenEvidence, upTo: string | null): Promise<DecidedOutcome> {
    const [sealed, size] = await Promise.all([
      this.rulebooks.read(contest.id, evidence.rulebookVersion),
      this.documents.size(evidence.hash),
    ]);
    const decision = await this.deciding.decide({
      key: `${contest.id} ${sealed.hash} ${evidence.hash} ${upTo ?? ''}`,
      bytes: size.length,
      documents: async () => ({
        rulebook: sealed.document,
        evidence: await this.documents.pressed(size),
        upTo,
        contest: { title: contest.title, isSimulated: contest.isSimulated },
        entries: [...(await this.entries.names(contest.id)).values()],
      }),
    });
    if ('refused' in decision) throw new Problem('evidence.refused', { errors: decision.refused });
    if ('waiting' in decision) throw new Problem('results.pending', { errors: decision.waiting });
    return decision;
  }
}
