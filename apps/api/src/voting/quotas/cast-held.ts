import type { Client } from 'pg';
import { type BatchNumber, type KeyedRow, keyOf, keyOfBallot } from '../ballots/ballot-batch.js';
import type { Casting } from '../ballots/casting.js';
import { inTransaction } from '../ballots/in-transaction.js';
import { refuseHeld } from './earlier-ballots.js';
import { type HeldAnswer, type HeldBallot, isStored, type RefusedRow } from './held-ballot.js';
import { HoldersOfBatch } from './holders-of-batch.js';
import { HOLDERS, HOLDERS_IN_BUCKET } from './quota-statements.js';
import type { DatedQuota, QuotaBounds, QuotaWindows } from './quota-windows.service.js';

/** Of one channel. */
type Batch = readonly HeldBallot[];

/** Ballots whose quotas look at earlier ones: `casting` stores them within the transaction that looks. */
export function castHeld(casting: Casting, windows: QuotaWindows): Casting<HeldBallot, HeldAnswer> {
  const { isOfOneBucket } = casting;
  return {
    isOfOneBucket,
    store: (client, batch, number) => new HeldCasting({ client, casting, windows, number }).store(batch),
  };
}

interface Means {
  readonly client: Client;
  readonly casting: Casting;
  readonly windows: QuotaWindows;
  readonly number: BatchNumber;
}

/**
 * Whoever holds the rows of a batch's voters and networks stores it, looks at what they cast before by the moment of the
 * storing, and undoes it all where a quota has no room. A ballot that is there already is found before any quota is asked,
 * so that sending again says the same.
 */
class HeldCasting {
  constructor(private readonly means: Means) {}

  /** Ballots that find no room are left out and the others go in anew, until nothing is against any. */
  async store(batch: Batch): Promise<HeldAnswer[]> {
    const answers = await this.attempt(batch);
    const taken = answers.filter(isStored);
    if (taken.length === 0 || taken.length === answers.length) return answers;
    const others = await this.store(ballotsOf(batch, taken));
    // where another came between, who found no room beside these may find it yet
    const isSame = others.length === taken.length && others.every(isStored);
    return isSame ? [...others, ...answers.filter((answer) => !isStored(answer))] : others;
  }

  /** Kept where none is refused. */
  private attempt(batch: Batch): Promise<HeldAnswer[]> {
    const { client, casting, number } = this.means;
    const holders = new HoldersOfBatch(client, casting.isOfOneBucket ? HOLDERS_IN_BUCKET : HOLDERS, batch);
    return inTransaction(client, async () => {
      await holders.take();
      const stored = await casting.store(client, batch, number);
      const ballots = ballotsOf(batch, stored);
      const [first] = stored;
      if (first === undefined) return { outcome: [], isKept: false };
      const refused = await this.refuse(ballots, holders, first.castAt);
      if (refused.size === 0) await holders.keep(ballots, first.castAt);
      const outcome = stored.map((row) => refused.get(keyOf(row.window, row.voter, row.slot)) ?? row);
      return { outcome, isKept: refused.size === 0 };
    });
  }

  /** Those for whom a quota has no room, one after the other; in the order of the rules the first refusal is told. */
  private async refuse(ballots: Batch, holders: HoldersOfBatch, now: Date): Promise<Map<string, RefusedRow>> {
    const refused = new Map<string, RefusedRow>();
    const quotas = await this.datedQuotas(ballots, now);
    await holders.look(quotas);
    for (const ballot of ballots) {
      const { choices, window, slot, voter } = ballot;
      const refusal = firstOf(quotas, (quota) =>
        refuseHeld(quota, { kept: holders.keptFor(ballot, quota), choices, now }),
      );
      if (refusal === undefined) holders.add(ballot, now);
      else refused.set(keyOfBallot(ballot), { window, voter: voter.voter, slot, refusal });
    }
    return refused;
  }

  private async datedQuotas([first]: Batch, moment: Date): Promise<readonly DatedQuota[]> {
    if (first === undefined) return [];
    const { client, windows } = this.means;
    const { contest, held } = first.channel;
    const ask = async (sql: string, values: unknown[]): Promise<QuotaBounds[]> =>
      (await client.query<QuotaBounds & Record<string, unknown>>(sql, values)).rows;
    return windows.ofQuotas(held?.quotas ?? [], { moment, zone: contest.timeZone, ask });
  }
}

/** Those of the batch that are answered so. */
function ballotsOf(batch: Batch, answers: readonly KeyedRow[]): Batch {
  const keys = new Set(answers.map(({ window, voter, slot }) => keyOf(window, voter, slot)));
  return batch.filter((ballot) => keys.has(keyOfBallot(ballot)));
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
