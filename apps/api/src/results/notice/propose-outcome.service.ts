import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Contest } from '../../contests/contests.service.js';
import { RoundFreezes } from '../../contests/round-freezes.service.js';
import { RulebooksService } from '../../contests/rulebooks.service.js';
import { AppConfig } from '../../config/app-config.js';
import type { Tx } from '../../database/transactions.js';
import { type DecidedOutcome, Deciding, type PressedDocument } from '../../deciding/deciding.service.js';
import type { WordsDto } from '../../platform/input/words.dto.js';
import { type Fault, Problem } from '../../platform/problem/problem.js';
import { DecideRound } from '../chain/decide-round.service.js';
import { refuseContradictions } from '../chain/refuse-contradictions.js';
import { allDecisions } from '../decisions/decisions.service.js';
import { Documents } from '../documents/documents.service.js';
import { CollectEvidence, type Counted } from '../evidence/collect-evidence.service.js';
import * as missing from '../evidence/missing.js';
import { Readiness } from '../evidence/readiness.service.js';
import { FrozenEvidence } from '../frozen-evidence.entity.js';
import { ProposedVersion } from './proposed-version.entity.js';

export interface Proposing {
  readonly contest: Contest;
  readonly round: string;
  readonly openedBy: string;
  readonly endsAt: Date | null;
  readonly reason: WordsDto | null;
}

/** A version that was proposed, or what nobody has decided yet. */
export type Proposal = { readonly proposed: Proposed } | { readonly waiting: readonly Fault[] };

export interface Proposed {
  readonly version: ProposedVersion;
  readonly evidenceHash: string;
  readonly ballots: number;
}

/**
 * Freezes the evidence of a round and proposes the outcome, in the transaction of whoever asks, who holds the lock of the
 * results: what is collected, counted, decided and frozen is one state, and a refusal leaves nothing of it.
 */
@Injectable()
export class ProposeOutcome {
  constructor(
    private readonly rulebooks: RulebooksService,
    private readonly readiness: Readiness,
    private readonly collecting: CollectEvidence,
    private readonly deciding: Deciding,
    private readonly rounds: DecideRound,
    private readonly documents: Documents,
    private readonly freezes: RoundFreezes,
    private readonly config: AppConfig,
  ) {}

  async propose(tx: Tx, proposing: Proposing): Promise<Proposal> {
    const { contest, round } = proposing;
    const rules = await this.readiness.require(tx, contest, round);
    // before anything is read: no stage opens again, and nothing is cast or marked meanwhile
    await this.freezes.freeze(tx, contest.id, round);
    const wanted = { contestId: contest.id, rules, round };
    const counted = await this.collecting.count(tx, wanted);
    refuseDifferences(counted);
    const evidence = await this.collecting.collect(tx, wanted, counted);
    const checked = await this.check(contest.id, evidence);
    const decision = await this.rounds.decideCollected(contest, checked);
    if ('waiting' in decision) return decision;
    await refuseContradictions(tx, contest.id, { own: { round, decided: decision }, corrects: [] });
    const version = await this.store(tx, proposing, { ...checked, decided: decision });
    return { proposed: { version, evidenceHash: checked.document.hash, ballots: counted.ballots } };
  }

  private async check(contestId: string, evidence: object): Promise<Checked> {
    const sealed = await this.rulebooks.read(contestId);
    const body = new TextEncoder().encode(JSON.stringify(evidence));
    const rulebooks = [{ hash: sealed.hash, text: sealed.document }];
    const verdict = await this.deciding.checkEvidence({ body, rulebooks, mostBytes: this.config.evidenceBodyLimit });
    if ('unreadable' in verdict) throw new Problem(verdict.unreadable);
    if ('refused' in verdict) throw new Problem('evidence.refused', { errors: verdict.refused });
    return { sealed, document: verdict.document, entries: verdict.entries };
  }

  private async store(tx: Tx, proposing: Proposing, made: Made): Promise<ProposedVersion> {
    const { contest, round, openedBy, endsAt, reason } = proposing;
    const { sealed, document, entries, decided } = made;
    const contestId = contest.id;
    const version = await nextVersion(tx, proposing, decided);
    for (const each of [document, decided.outcome]) await this.documents.keep(tx, each);
    const evidenceId = randomUUID();
    await tx.insert(FrozenEvidence, {
      id: evidenceId,
      contestId,
      contestIsImported: contest.isImported,
      round,
      rulebookVersion: sealed.version,
      hash: document.hash,
      origin: 'collected',
      frozenBy: openedBy,
      entries: [...entries],
    });
    const decisions = (await allDecisions(tx, contestId)).length;
    const { domainVersion, outcome } = decided;
    const keys = { contestId, round, version };
    const rulebookVersion = sealed.version;
    const row = {
      ...keys,
      evidenceId,
      rulebookVersion,
      domainVersion,
      hash: outcome.hash,
      decisions,
      reason,
      openedBy,
      endsAt,
    };
    await tx.insert(ProposedVersion, row);
    for (const text of decided.rows.members) await tx.query(MEMBERS, [contestId, round, version, text]);
    return tx.findOneByOrFail(ProposedVersion, keys);
  }
}

/** Who is on the lists of the round itself, without the order: a notice says neither places nor scores. */
const MEMBERS = `
  insert into proposed_list_members (contest_id, round, version, part, list, entry)
  select $1, $2, $3, part, list, entry
  from jsonb_to_recordset($4::jsonb) as rows (of_round text, part text, list text, entry smallint) where of_round = $2`;

interface Checked {
  readonly sealed: Awaited<ReturnType<RulebooksService['read']>>;
  readonly document: PressedDocument;
  readonly entries: readonly number[];
}

interface Made extends Checked {
  readonly decided: DecidedOutcome;
}

function refuseDifferences({ differences }: Counted): void {
  if (differences.length > 0) throw new Problem('votes.differ', { missing: differences.map(missing.votes) });
}

async function nextVersion(
  tx: Tx,
  { contest, round, reason }: Proposing,
  { outcome }: DecidedOutcome,
): Promise<number> {
  const newest = await tx.findOne(ProposedVersion, {
    where: { contestId: contest.id, round },
    order: { version: 'DESC' },
  });
  if (newest === null) return 1;
  if (newest.hash === outcome.hash) throw new Problem('results.unchanged');
  if (reason === null) throw new Problem('results.reason-required');
  return newest.version + 1;
}
