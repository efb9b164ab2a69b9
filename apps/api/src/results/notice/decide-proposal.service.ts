import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Contest } from '../../contests/contests.service.js';
import { RulebooksService } from '../../contests/rulebooks.service.js';
import { AppConfig } from '../../config/app-config.js';
import { type DecidedOutcome, Deciding, type PressedDocument } from '../../deciding/deciding.service.js';
import type { WordsDto } from '../../platform/input/words.dto.js';
import { type Fault, Problem } from '../../platform/problem/problem.js';
import type { Correction } from '../chain/correction.js';
import { DecideRound } from '../chain/decide-round.service.js';
import { refuseContradictions } from '../chain/refuse-contradictions.js';
import { conflictsWith, readChain } from '../chain/round-chain.js';
import { CollectEvidence, type Counted } from '../evidence/collect-evidence.service.js';
import * as missing from '../evidence/missing.js';
import { Readiness } from '../evidence/readiness.service.js';

export interface ToPropose {
  readonly contest: Contest;
  readonly round: string;
  readonly reason: WordsDto | null;
  /** Earlier rounds that are published anew along with it; `as-needed`: all that it would contradict, for its own reason. */
  readonly corrects: readonly Correction[] | 'as-needed';
}

/** What was collected for a round, as JSON. */
export interface Collected {
  readonly evidence: string;
  readonly ballots: number;
}

export interface DecidedCorrection extends Correction {
  readonly decided: DecidedOutcome;
}

export interface DecidedProposal {
  readonly collected: Collected;
  readonly sealed: Awaited<ReturnType<RulebooksService['read']>>;
  readonly document: PressedDocument;
  readonly entries: readonly number[];
  readonly decided: DecidedOutcome;
  /** In the order of the rounds. */
  readonly corrections: readonly DecidedCorrection[];
}

/** A proposal to be, or what nobody has decided yet. */
export type MadeProposal = DecidedProposal | { readonly collected: Collected; readonly waiting: readonly Fault[] };

/** Collects the evidence of a round as things stand, and decides it in a thread. */
@Injectable()
export class DecideProposal {
  constructor(
    private readonly rulebooks: RulebooksService,
    private readonly readiness: Readiness,
    private readonly collecting: CollectEvidence,
    private readonly deciding: Deciding,
    private readonly rounds: DecideRound,
    private readonly config: AppConfig,
  ) {}

  async collect(db: EntityManager, { contest, round }: ToPropose): Promise<Collected> {
    const rules = await this.readiness.require(db, contest, round);
    const wanted = { contestId: contest.id, rules, round };
    const counted = await this.collecting.count(db, wanted);
    refuseDifferences(counted);
    const evidence = await this.collecting.collect(db, wanted, counted);
    return { evidence: JSON.stringify(evidence), ballots: counted.ballots };
  }

  async decide(db: EntityManager, toPropose: ToPropose, collected: Collected): Promise<MadeProposal> {
    const { contest, round } = toPropose;
    const checked = await this.check(contest.id, collected);
    const decided = await this.rounds.decideCollected(contest, checked);
    if ('waiting' in decided) return { collected, ...decided };
    const corrects = await correctionsOf(db, toPropose, decided);
    // nothing more is computed for what will be refused
    await refuseContradictions(db, contest.id, { own: { round, decided }, corrects });
    const corrections: DecidedCorrection[] = [];
    for (const each of corrects) {
      const earlier = await this.rounds.decideCollected(contest, checked, each.round);
      if ('waiting' in earlier) return { collected, ...earlier };
      corrections.push({ ...each, decided: earlier });
    }
    return { collected, ...checked, decided, corrections };
  }

  private async check(contestId: string, { evidence }: Collected) {
    const sealed = await this.rulebooks.read(contestId);
    const body = new TextEncoder().encode(evidence);
    const rulebooks = [{ hash: sealed.hash, text: sealed.document }];
    const verdict = await this.deciding.checkEvidence({ body, rulebooks, mostBytes: this.config.evidenceBodyLimit });
    if ('unreadable' in verdict) throw new Problem(verdict.unreadable);
    if ('refused' in verdict) throw new Problem('evidence.refused', { errors: verdict.refused });
    return { sealed, document: verdict.document, entries: verdict.entries };
  }
}

/** In the order of the rounds. */
async function correctionsOf(
  db: EntityManager,
  { contest, round, reason, corrects }: ToPropose,
  { rounds }: DecidedOutcome,
): Promise<readonly Correction[]> {
  const earlier = rounds.map(({ id }) => id).filter((id) => id !== round);
  if (corrects !== 'as-needed') {
    return [...corrects].sort((a, b) => earlier.indexOf(a.round) - earlier.indexOf(b.round));
  }
  const conflicts = conflictsWith(await readChain(db, contest.id), { round, rounds });
  const needed = earlier.filter((id) => conflicts.some(({ link }) => link.round === id));
  return reason === null ? [] : needed.map((id) => ({ round: id, reason }));
}

function refuseDifferences({ differences }: Counted): void {
  if (differences.length > 0) throw new Problem('votes.differ', { missing: differences.map(missing.votes) });
}
