import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/transactions.js';
import type { DecidedOutcome } from '../../deciding/deciding.service.js';
import type { WordsDto } from '../../platform/input/words.dto.js';
import { Documents } from '../documents/documents.service.js';
import { FrozenEvidence } from '../frozen-evidence.entity.js';
import { OutcomeVersion } from '../outcome-version.entity.js';
import { insertRows } from './published-rows.js';
import { type ChainLink, readChain } from './round-chain.js';

interface ToStore {
  readonly round: string;
  readonly version: number;
  readonly evidence: FrozenEvidence;
  readonly decided: DecidedOutcome;
  readonly reason: WordsDto | null;
  readonly publishedBy: string | null;
  /** Who proposed it in a notice; null where it was imported. */
  readonly openedBy?: string | null;
  /** Only its lists are public until the last round is published. */
  readonly isShortlist?: boolean;
}

/** A version as it was stored, with those that it builds on. */
export interface StoredVersion {
  readonly round: string;
  readonly version: number;
  readonly publishedAt: Date;
  readonly hashes: { readonly rulebook: string; readonly evidence: string; readonly outcome: string };
  readonly buildsOn: readonly Pick<ChainLink, 'round' | 'version' | 'hash'>[];
}

/** Stores a version with its documents, its bases and the rows that pages read. */
@Injectable()
export class StoreVersion {
  constructor(private readonly documents: Documents) {}

  async store(tx: Tx, given: ToStore): Promise<StoredVersion> {
    const { round, version, evidence, decided, reason, publishedBy, openedBy = null, isShortlist = false } = given;
    const { contestId, rulebookVersion } = evidence;
    const { rulebook, outcome, table, rounds, domainVersion } = decided;
    for (const document of [rulebook, outcome, table]) await this.documents.keep(tx, document);
    await tx.insert(OutcomeVersion, {
      contestId,
      round,
      version,
      roundPosition: rounds.find(({ id }) => id === round)?.position ?? 0,
      evidenceId: evidence.id,
      rulebookVersion,
      domainVersion,
      hash: outcome.hash,
      tableHash: table.hash,
      reason,
      publishedBy,
      openedBy,
      isShortlist,
    });
    const keys = { contestId, round, version };
    for (const { id, position, hash } of rounds) {
      const shown = [contestId, round, version, id, position, hash];
      await tx.query('insert into outcome_version_rounds values ($1, $2, $3, $4, $5, $6)', shown);
    }
    const buildsOn = await this.storeBases(tx, keys, decided);
    await insertRows(tx, keys, decided.rows);
    const { publishedAt } = await tx.findOneByOrFail(OutcomeVersion, keys);
    const hashes = { rulebook: rulebook.hash, evidence: evidence.hash, outcome: outcome.hash };
    return { round, version, publishedAt, hashes, buildsOn };
  }

  /** The evidence of an earlier round that is published anew; what is frozen already serves again. */
  async freeze(tx: Tx, of: FrozenEvidence, { round, decided }: Pick<ToStore, 'round' | 'decided'>) {
    const { contestId, contestIsImported, rulebookVersion, origin, frozenBy, entries } = of;
    const { evidence: document } = decided;
    if (document === null) throw new Error('an earlier round is decided on evidence of its own');
    const { hash } = document;
    const newest = await tx.findOne(FrozenEvidence, { where: { contestId, round }, order: { position: 'DESC' } });
    if (newest?.hash === hash) return newest;
    await this.documents.keep(tx, document);
    const id = randomUUID();
    await tx.insert(FrozenEvidence, {
      id,
      contestId,
      contestIsImported,
      round,
      rulebookVersion,
      origin,
      hash,
      frozenBy,
      entries,
    });
    return tx.findOneByOrFail(FrozenEvidence, { id });
  }

  /** The newest versions of the earlier rounds that are published: the outcome shows them as they are. */
  private async storeBases(
    tx: Tx,
    { contestId, round, version }: { contestId: string; round: string; version: number },
    { rounds }: DecidedOutcome,
  ): Promise<StoredVersion['buildsOn']> {
    const chain = await readChain(tx, contestId);
    const bases = rounds
      .filter(({ id }) => id !== round)
      .flatMap(({ id }) => chain.filter((link) => link.round === id));
    for (const base of bases) {
      const values = [contestId, round, version, base.round, base.version];
      await tx.query('insert into outcome_version_bases values ($1, $2, $3, $4, $5)', values);
    }
    return bases.map(({ round: of, version: number, hash }) => ({ round: of, version: number, hash }));
  }
}
