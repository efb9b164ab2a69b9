import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RoundFreezes } from '../../contests/round-freezes.service.js';
import type { Tx } from '../../database/transactions.js';
import type { DecidedOutcome } from '../../deciding/deciding.service.js';
import type { WordsDto } from '../../platform/input/words.dto.js';
import { type Fault, Problem } from '../../platform/problem/problem.js';
import { refuseContradictions } from '../chain/refuse-contradictions.js';
import { StoreVersion } from '../chain/store-version.service.js';
import { allDecisions } from '../decisions/decisions.service.js';
import { Documents } from '../documents/documents.service.js';
import { FrozenEvidence } from '../frozen-evidence.entity.js';
import { DecideProposal, type DecidedProposal, type MadeProposal, type ToPropose } from './decide-proposal.service.js';
import { ProposedVersion } from './proposed-version.entity.js';

export interface Proposing extends ToPropose {
  readonly openedBy: string;
  readonly endsAt: Date | null;
}

/** A version that was proposed, or what nobody has decided yet. */
export type Proposal = { readonly proposed: Proposed } | { readonly waiting: readonly Fault[] };

export interface Proposed {
  readonly version: ProposedVersion;
  /** Of earlier rounds, published along with it. */
  readonly corrected: readonly ProposedVersion[];
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
    private readonly source: DataSource,
    private readonly deciding: DecideProposal,
    private readonly documents: Documents,
    private readonly versions: StoreVersion,
    private readonly freezes: RoundFreezes,
  ) {}

  /** Decides before the transaction, so that no lock is held while a thread works: it is taken if nothing has changed. */
  async rehearse(toPropose: ToPropose): Promise<MadeProposal> {
    const db = this.source.manager;
    return this.deciding.decide(db, toPropose, await this.deciding.collect(db, toPropose));
  }

  async propose(tx: Tx, proposing: Proposing, rehearsed: MadeProposal | null = null): Promise<Proposal> {
    const { contest, round } = proposing;
    // before anything is read: no stage opens again, and nothing is cast or marked meanwhile
    await this.freezes.freeze(tx, contest.id, round);
    const collected = await this.deciding.collect(tx, proposing);
    const isSame = rehearsed?.collected.evidence === collected.evidence;
    const made = rehearsed !== null && isSame ? rehearsed : await this.deciding.decide(tx, proposing, collected);
    if ('waiting' in made) return { waiting: made.waiting };
    const { decided, corrections: corrects } = made;
    await refuseContradictions(tx, contest.id, { own: { round, decided }, corrects });
    const { own, corrected } = await this.store(tx, proposing, made);
    return {
      proposed: { version: own, corrected, evidenceHash: made.document.hash, ballots: collected.ballots },
    };
  }

  private async store(tx: Tx, proposing: Proposing, made: DecidedProposal) {
    const { round } = proposing;
    const evidence = await this.freeze(tx, proposing, made);
    const decisions = (await allDecisions(tx, evidence.contestId)).length;
    const beside = { ...proposing, decisions };
    const version = await nextVersion(tx, proposing, made.decided);
    const own = await this.insert(tx, { ...beside, version, evidence, decided: made.decided, along: null });
    const corrected: ProposedVersion[] = [];
    for (const correction of made.corrections) {
      const step = {
        ...correction,
        version: ((await newestOf(tx, evidence.contestId, correction.round))?.version ?? 0) + 1,
        evidence: await this.versions.freeze(tx, evidence, correction),
      };
      corrected.push(await this.insert(tx, { ...beside, ...step, along: { round, version } }));
    }
    return { own, corrected };
  }

  private async freeze(tx: Tx, { contest, round, openedBy }: Proposing, made: DecidedProposal) {
    const { sealed, document, entries } = made;
    await this.documents.keep(tx, document);
    const id = randomUUID();
    await tx.insert(FrozenEvidence, {
      id,
      contestId: contest.id,
      contestIsImported: contest.isImported,
      round,
      rulebookVersion: sealed.version,
      hash: document.hash,
      origin: 'collected',
      frozenBy: openedBy,
      entries: [...entries],
    });
    return tx.findOneByOrFail(FrozenEvidence, { id });
  }

  private async insert(tx: Tx, given: ToInsert): Promise<ProposedVersion> {
    const { round, version, evidence, decided, decisions, reason, openedBy, endsAt, along } = given;
    const { contestId, rulebookVersion } = evidence;
    const { domainVersion, outcome } = decided;
    await this.documents.keep(tx, outcome);
    const keys = { contestId, round, version };
    await tx.insert(ProposedVersion, {
      ...keys,
      evidenceId: evidence.id,
      rulebookVersion,
      domainVersion,
      hash: outcome.hash,
      decisions,
      reason,
      openedBy,
      endsAt,
      alongRound: along?.round ?? null,
      alongVersion: along?.version ?? null,
    });
    for (const text of decided.rows.members) await tx.query(MEMBERS, [contestId, round, version, text]);
    return tx.findOneByOrFail(ProposedVersion, keys);
  }
}

interface ToInsert {
  readonly round: string;
  readonly version: number;
  readonly evidence: FrozenEvidence;
  readonly decided: DecidedOutcome;
  readonly decisions: number;
  readonly reason: WordsDto | null;
  readonly openedBy: string;
  readonly endsAt: Date | null;
  /** The version of a later round with which it is published; null for one of its own. */
  readonly along: { readonly round: string; readonly version: number } | null;
}

/** Who is on the lists of the round itself, without the order: a notice says neither places nor scores. */
const MEMBERS = `
  insert into proposed_list_members (contest_id, round, version, part, list, entry)
  select $1, $2, $3, part, list, entry
  from jsonb_to_recordset($4::jsonb) as rows (of_round text, part text, list text, entry smallint) where of_round = $2`;

const newestOf = (tx: Tx, contestId: string, round: string): Promise<ProposedVersion | null> =>
  tx.findOne(ProposedVersion, { where: { contestId, round }, order: { version: 'DESC' } });

async function nextVersion(
  tx: Tx,
  { contest, round, reason }: Proposing,
  { outcome }: DecidedOutcome,
): Promise<number> {
  const newest = await newestOf(tx, contest.id, round);
  if (newest === null) return 1;
  if (newest.hash === outcome.hash) throw new Problem('results.unchanged');
  if (reason === null) throw new Problem('results.reason-required');
  return newest.version + 1;
}
