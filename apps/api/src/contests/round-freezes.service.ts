import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../database/transactions.js';
import { Problem } from '../platform/problem/problem.js';
import { RoundFreeze } from './round-freeze.entity.js';

/** Which rounds are frozen: told by the room that freezes their evidence, in its own transaction. */
@Injectable()
export class RoundFreezes {
  constructor(private readonly source: DataSource) {}

  /**
   * Freezes a round; one that is frozen stays so. Until the transaction ends no stage of the contest changes and no write
   * that needs an open one goes on. Refused where a stage for its votes or marks is not closed (`round.not-closed`). Of a
   * round that is frozen already nothing can change, and nobody waits.
   */
  async freeze(tx: Tx, contestId: string, round: string): Promise<void> {
    if (await tx.existsBy(RoundFreeze, { contestId, round })) return;
    await tx.query('insert into round_freezes (contest_id, round) values ($1, $2) on conflict do nothing', [
      contestId,
      round,
    ]);
  }

  /** For what may happen until a round is frozen: until the transaction ends nobody freezes it. */
  async refuseFrozen(tx: Tx, contestId: string, round: string): Promise<void> {
    await tx.query('select share_stages($1)', [contestId]);
    if (await tx.existsBy(RoundFreeze, { contestId, round })) throw new Problem('round.frozen');
  }

  /** The rounds of a contest that are frozen, each with the moment. */
  async ofContest(contestId: string): Promise<ReadonlyMap<string, Date>> {
    const frozen = await this.source.manager.findBy(RoundFreeze, { contestId });
    return new Map(frozen.map(({ round, frozenAt }) => [round, frozenAt]));
  }
}
