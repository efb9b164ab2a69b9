import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type Tx, Transactions } from '../../database/transactions.js';
import { addedBy, FRESH, MINUTE } from './tally-sql.js';

const EVERY_MILLISECONDS = 1_000;
/** No writer has this name: its mark is what folders lock. */
const FOLDER = 0;

export const FOLD = `
  with ${FRESH}, added as (${addedBy('fresh')}), kept as (
    insert into tally_total (channel_id, entry_no, cell, votes)
    select channel_id, entry, cell, sum(votes) from added group by channel_id, entry, cell
    on conflict (channel_id, entry_no, cell) do update set votes = tally_total.votes + excluded.votes
  ), timed as (
    insert into tally_minute (channel_id, minute, ballots)
    select channel_id, ${MINUTE}, sum(n) from fresh group by 1, 2
    on conflict (channel_id, minute) do update set ballots = tally_minute.ballots + excluded.ballots
  )
  insert into tally_fold (writer, seq) select writer, max(seq) from fresh group by writer
  on conflict (writer) do update set seq = excluded.seq`;
export const LOCK_FOLDER = 'select writer from tally_fold where writer = $1 for update skip locked';

/** Adds what was cast to the totals, about once a second while there is something, by one folder at a time. */
@Injectable()
export class FoldTotals implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #logger = new Logger(FoldTotals.name);
  #timer: NodeJS.Timeout | undefined;
  #folding: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(private readonly transactions: Transactions) {}

  /** What a process left that ended before it folded. */
  onApplicationBootstrap(): void {
    this.foldSoon();
  }

  async onApplicationShutdown(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#folding;
  }

  foldSoon(): void {
    if (this.#timer !== undefined || this.#isStopped) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#folding = this.fold().catch((error: unknown) => {
        this.#logger.error(`totals were not folded: ${String(error)}`);
      });
    }, EVERY_MILLISECONDS);
    this.#timer.unref();
  }

  /** Whoever finds another at it leaves it to that one. */
  async fold(): Promise<void> {
    await this.transactions.run(async (tx) => {
      if (await isAlone(tx)) await tx.query(FOLD);
    });
  }
}

async function isAlone(tx: Tx): Promise<boolean> {
  await tx.query('insert into tally_fold (writer, seq) values ($1, 0) on conflict do nothing', [FOLDER]);
  return (await tx.query<unknown[]>(LOCK_FOLDER, [FOLDER])).length > 0;
}
