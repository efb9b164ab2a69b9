import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Transactions } from '../../database/transactions.js';
import { BoundedCache } from '../../platform/bounded-cache.js';
import type { BallotChannel } from '../channels/ballot-channel.js';
import { ChannelNumbers } from '../channels/channel-numbers.service.js';
import { CAST_BEFORE, LAST_MINUTES, MOMENTS, RUNNING } from './totals-sql.js';
import { type VoteColumns, type VotesNow, votesNow } from './votes-now.js';
import { waitForWriters } from './wait-for-writers.js';

/** For how long totals are shown without another look. */
export const FRESH_MILLISECONDS = 1_000;

/** The totals of a channel, as everybody may see them. */
export interface TotalsNow extends VotesNow {
  /** All ballots that were committed before it, by the database's clock; of totals with hours, all that were cast. */
  readonly asOf: Date;
  /** When totals with hours are published next. */
  readonly nextAt: Date | null;
  /** The ballots of the last full minutes, the latest last; none where totals have their hours. */
  readonly lastMinutes: readonly number[];
}

interface Kept {
  readonly totals: TotalsNow;
  /** When it was known to be so, by `performance.now()`. */
  readonly since: number;
}

interface RunningRow {
  readonly found: {
    readonly now: string;
    readonly channels: readonly RunningOfChannel[];
  };
}

/** What stands at one place of `ago` and of `ballots` belongs together; a minute may be there more than once. */
interface RunningOfChannel extends VoteColumns {
  /** Its place among those that were asked for. */
  readonly place: number;
  readonly ago: readonly number[] | null;
  readonly ballots: readonly number[] | null;
}

interface CountedRow {
  readonly entry: number;
  readonly cell: number;
  readonly votes: number;
}

interface Moments {
  readonly last: Date;
  readonly next: Date;
}

/** Running totals, read once a second however many ask: exact, and at most that old. */
@Injectable()
export class RunningTotals {
  readonly #kept = new BoundedCache<Kept>(1_000);
  readonly #reading = new Map<string, Promise<TotalsNow>>();

  constructor(
    private readonly source: DataSource,
    private readonly transactions: Transactions,
    private readonly numbers: ChannelNumbers,
  ) {}

  /** null where the rules hide them. */
  async current(channel: BallotChannel): Promise<TotalsNow | null> {
    if (channel.totals === 'hidden') return null;
    const key = keyOf(channel);
    const kept = this.#kept.get(key);
    if (kept !== undefined && performance.now() < kept.since + FRESH_MILLISECONDS) return kept.totals;
    const reading = this.#reading.get(key) ?? this.readOne(channel).finally(() => this.#reading.delete(key));
    this.#reading.set(key, reading);
    return reading;
  }

  /** Looks again for all of them at once, and hands out what is known then; the hidden are left out. */
  async refresh(channels: readonly BallotChannel[]): Promise<ReadonlyMap<BallotChannel, TotalsNow>> {
    const running = channels.filter(({ totals }) => totals === 'public');
    const timed = channels.filter(({ totals }) => typeof totals === 'object');
    const found = new Map(await this.readRunning(running));
    for (const channel of timed) found.set(channel, await this.readPublished(channel));
    return found;
  }

  private async readOne(channel: BallotChannel): Promise<TotalsNow> {
    const totals = (await this.refresh([channel])).get(channel);
    if (totals === undefined) throw new Error('what is not hidden is read');
    return totals;
  }

  private async readRunning(channels: readonly BallotChannel[]): Promise<(readonly [BallotChannel, TotalsNow])[]> {
    if (channels.length === 0) return [];
    const since = performance.now();
    const values = [channels.map(({ contest }) => contest.id), channels.map(({ channel }) => channel)];
    const [{ found }] = await this.source.query<[RunningRow]>(RUNNING, values);
    const asOf = new Date(found.now);
    const byPlace = new Map(found.channels.map((each) => [each.place, each]));
    return channels.map((channel, at) => {
      const totals = { asOf, nextAt: null, ...totalsOf(channel, byPlace.get(at)) };
      return [channel, this.keep(channel, { totals, since })];
    });
  }

  /** What was cast until the last of its hours: the same whoever reads it and whenever, since ballots stay as they are. */
  private async readPublished(channel: BallotChannel): Promise<TotalsNow> {
    if (typeof channel.totals !== 'object') throw new Error('these totals have no hours');
    const since = performance.now();
    const values = [channel.contest.timeZone, channel.totals.at];
    const [{ last, next }] = await this.source.query<[Moments]>(MOMENTS, values);
    const known = this.#kept.get(keyOf(channel))?.totals;
    const totals =
      known?.asOf.getTime() === last.getTime()
        ? { ...known, nextAt: next }
        : await this.castBefore(channel, last, next);
    return this.keep(channel, { totals, since });
  }

  private async castBefore(channel: BallotChannel, last: Date, next: Date): Promise<TotalsNow> {
    const id = await this.idOf(channel);
    const rows = id === undefined ? [] : await this.readBefore(channel.contest.id, id, last);
    const columns = {
      entries: rows.map(({ entry }) => entry),
      cells: rows.map(({ cell }) => cell),
      votes: rows.map(({ votes }) => votes),
    };
    return { asOf: last, nextAt: next, ...votesNow(channel, columns), lastMinutes: [] };
  }

  private async readBefore(contestId: string, channelId: number, moment: Date): Promise<CountedRow[]> {
    await waitForWriters(this.transactions, contestId);
    return this.source.query<CountedRow[]>(CAST_BEFORE, [channelId, moment]);
  }

  private async idOf({ contest, channel }: BallotChannel): Promise<number | undefined> {
    return (await this.numbers.find(contest.id, channel))?.channelId;
  }

  /** Of two that were read at once the later one stays. */
  private keep(channel: BallotChannel, found: Kept): TotalsNow {
    const key = keyOf(channel);
    const kept = this.#kept.get(key);
    if (kept !== undefined && kept.totals.asOf > found.totals.asOf) return kept.totals;
    this.#kept.set(key, found);
    return found.totals;
  }
}

const keyOf = ({ contest, channel, totals }: BallotChannel): string => JSON.stringify([contest.id, channel, totals]);

const NONE: VoteColumns = { entries: [], cells: [], votes: [] };

function totalsOf(
  channel: BallotChannel,
  found: RunningOfChannel | undefined,
): VotesNow & Pick<TotalsNow, 'lastMinutes'> {
  const lastMinutes = Array<number>(LAST_MINUTES).fill(0);
  found?.ago?.forEach((ago, at) => {
    const minute = LAST_MINUTES - ago;
    lastMinutes[minute] = (lastMinutes[minute] ?? 0) + (found.ballots?.[at] ?? 0);
  });
  return { ...votesNow(channel, found ?? NONE), lastMinutes };
}
