import type { Client } from 'pg';
import type { Prepared } from '../ballots/ballot-batch.js';
import { firstOf, type KeptBallot } from './earlier-ballots.js';
import type { HeldBallot } from './held-ballot.js';
import type { QuotaHolder } from './quota-holders.service.js';
import type { QuotaStatements } from './quota-statements.js';
import type { DatedQuota } from './quota-windows.service.js';

interface Held extends QuotaHolder {
  /** How many of the batch count for this holder. */
  ballots: number;
  /** The number of the last that was cast before. */
  last: number;
  readonly kept: KeptBallot[];
}

type KeptRow = KeptBallot & { readonly holder: string };

/** The voters and networks of a batch, within its transaction. */
export class HoldersOfBatch {
  readonly #held = new Map<string, Held>();

  constructor(
    private readonly client: Client,
    private readonly statements: QuotaStatements,
    batch: readonly HeldBallot[],
  ) {
    for (const holder of batch.flatMap(({ holders }) => holders)) {
      const held = this.#held.get(holder.key.voter) ?? { ...holder, ballots: 0, last: 0, kept: [] };
      held.ballots += 1;
      this.#held.set(holder.key.voter, held);
    }
  }

  /** Whoever comes second, at whatever server, waits here; in one order, so that of two none waits for the other. */
  async take(): Promise<void> {
    for (const part of this.parts([...this.#held.values()].sort(compareHolders))) {
      const values = [...this.keysOf(part), part.map(({ ballots }) => ballots)];
      const rows = await this.ask<{ holder: string; last: number }>(this.statements.takeNumbers, values);
      for (const { holder, last } of rows) {
        const held = this.of(holder);
        held.last = last - held.ballots;
      }
    }
  }

  /** Reads what those cast before whom these quotas are for, as far as the quotas ask. */
  async look(quotas: readonly DatedQuota[]): Promise<void> {
    for (const asked of new Set(quotas.map(({ held }) => held.quota.per))) {
      const since = firstOf(quotas.filter(({ held }) => held.quota.per === asked));
      for (const part of this.parts([...this.#held.values()].filter(({ per }) => per === asked))) {
        const rows = await this.ask<KeptRow>(this.statements.earlier, [...this.keysOf(part), since]);
        for (const row of rows) this.of(row.holder).kept.push(row);
      }
    }
  }

  /** What the one of these whom a quota is for cast before. */
  keptFor({ holders }: HeldBallot, quota: DatedQuota): readonly KeptBallot[] {
    const holder = holders.find(({ per }) => per === quota.held.quota.per);
    return holder === undefined ? [] : this.of(holder.key.voter).kept;
  }

  /** Counts a ballot for those that come behind it. */
  add({ holders, channel: { channel }, choices }: HeldBallot, castAt: Date): void {
    for (const { key } of holders) this.of(key.voter).kept.push({ channel, choices, castAt });
  }

  /** Keeps ballots of one channel that were cast at one moment. */
  async keep(ballots: readonly HeldBallot[], castAt: Date): Promise<void> {
    const rows = ballots.flatMap((ballot) => ballot.holders.map((holder) => this.rowOf(ballot, holder)));
    for (const part of this.parts(rows)) {
      const numbers = part.map(({ n }) => n);
      const choices = part.map((row) => `{${row.choices.join(',')}}`);
      const channel = ballots[0]?.channel.channel;
      await this.ask(this.statements.keep, [...this.keysOf(part), numbers, channel, choices, castAt]);
    }
  }

  private rowOf({ channel, choices }: HeldBallot, { per, key }: QuotaHolder) {
    const isKnown = per === 'voter' || channel.held?.addressesKeepChoices === true;
    return { per, key, n: (this.of(key.voter).last += 1), choices: isKnown ? choices : [] };
  }

  private of(holder: string): Held {
    const held = this.#held.get(holder);
    if (held === undefined) throw new Error('this holder is not of the batch');
    return held;
  }

  /** As statements take them: of one bucket where they are of one. */
  private parts<Holder extends QuotaHolder>(all: readonly Holder[]): (readonly Holder[])[] {
    if (!this.statements.isOfOneBucket) return all.length === 0 ? [] : [all];
    const buckets = [...new Set(all.map(({ key }) => key.bucket))];
    return buckets.map((bucket) => all.filter(({ key }) => key.bucket === bucket));
  }

  private keysOf(part: readonly QuotaHolder[]): unknown[] {
    const buckets = part.map(({ key }) => key.bucket);
    return [this.statements.isOfOneBucket ? buckets[0] : buckets, part.map(({ key }) => key.voter)];
  }

  private async ask<Row extends object>(statement: Prepared, values: unknown[]): Promise<Row[]> {
    return (await this.client.query<Row & Record<string, unknown>>({ ...statement, values })).rows;
  }
}

const compareHolders = ({ key: a }: QuotaHolder, { key: b }: QuotaHolder): number =>
  a.bucket - b.bucket || (a.voter < b.voter ? -1 : 1);
