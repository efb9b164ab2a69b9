import { Injectable } from '@nestjs/common';
import { RulebooksService, type SealedRulebook } from '../../contests/rulebooks.service.js';
import { type DecidedOutcome, Deciding, type Decision, type PressedDocument } from '../../deciding/deciding.service.js';
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
    const document = { ...size, pressed: () => this.documents.pressed(size) };
    const decision = await this.run(contest, { sealed, document, upTo });
    if ('waiting' in decision) throw new Problem('results.pending', { errors: decision.waiting });
    return decision;
  }

  /** The same of evidence that is not frozen yet: it may wait for decisions. */
  decideCollected(
    contest: Contest,
    { sealed, document }: Collected,
    upTo: string | null = null,
  ): Promise<DecidedOutcome | Waiting> {
    // the thread takes the bytes over
    const pressed = () => Promise.resolve(Uint8Array.from(document.pressed));
    return this.run(contest, { sealed, document: { ...document, pressed }, upTo });
  }

  private async run(contest: Contest, { sealed, document, upTo }: ToRun): Promise<DecidedOutcome | Waiting> {
    const decision = await this.deciding.decide({
      key: `${contest.id} ${sealed.hash} ${document.hash} ${upTo ?? ''}`,
      bytes: document.length,
      documents: async () => ({
        rulebook: sealed.document,
        evidence: await document.pressed(),
        upTo,
        contest: { title: contest.title, isSimulated: contest.isSimulated },
        entries: [...(await this.entries.names(contest.id)).values()],
      }),
    });
    if ('refused' in decision) throw new Problem('evidence.refused', { errors: decision.refused });
    return decision;
  }
}

type Waiting = Extract<Decision, { readonly waiting: unknown }>;

interface Collected {
  readonly sealed: SealedRulebook;
  readonly document: PressedDocument;
}

interface ToRun {
  readonly sealed: SealedRulebook;
  readonly document: {
    readonly hash: string;
    readonly length: number;
    readonly pressed: () => Promise<Uint8Array<ArrayBuffer>>;
  };
  readonly upTo: string | null;
}
