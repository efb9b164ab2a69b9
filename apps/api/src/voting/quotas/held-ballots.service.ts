import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';
import { isDataFault } from '../../database/unavailable.js';
import { Problem } from '../../platform/problem/problem.js';
import type { ReadyBallot, StoredBallot } from '../ballots/ballot-store.js';
import { BallotWriter, type RunStatement } from '../ballots/ballot-writer.js';
import { castInBucket } from '../ballots/casting.js';
import { FoldTotals } from '../tallies/fold-totals.service.js';
import {
  type DatedQuota,
  EARLIER,
  type HeldRefusal,
  type KeptBallot,
  refuseHeld,
  valuesOfEarlier,
} from './earlier-ballots.js';
import { HeldLane } from './held-lane.js';
import { type QuotaHolder, QuotaHolders } from './quota-holders.service.js';
import { QuotaWindows } from './quota-windows.service.js';

const LANES = 4;
const MOST_WAITING = 500;
const DRAIN_MILLISECONDS = 7_000;
const END_MILLISECONDS = 1_000;

const NEXT_NUMBER = {
  name: 'quota-next-number',
  text: `
    insert into quota_holder as held (bucket, holder, ballots) values ($1::smallint, $2::uuid, 1)
    on conflict (bucket, holder) do update set ballots = held.ballots + 1 returning ballots as n`,
};
const KEEP = {
  name: 'quota-keep',
  text: `
    insert into quota_ballot (bucket, holder, n, channel, choices, created_at)
    values ($1::smallint, $2::uuid, $3::integer, $4, $5::smallint[], $6::timestamptz)`,
};

interface Lane {
  readonly queue: HeldLane;
  writer: BallotWriter | null;
}

type Outcome = { readonly stored: StoredBallot | null } | { readonly refusal: HeldRefusal };

/**
 * Ballots whose quotas look at earlier ones, one after the other for each voter and network: whoever is first in a holder's
 * row writes, looks by the moment of the writing, and undoes it where a quota has no room. A ballot that is there already is
 * found before any quota is asked, so that sending again says the same.
 */
@Injectable()
export class HeldBallots implements BeforeApplicationShutdown, OnApplicationShutdown {
  readonly #logger = new Logger(HeldBallots.name);
  readonly #lanes: readonly Lane[] = Array.from({ length: LANES }, () => ({
    queue: new HeldLane(MOST_WAITING),
    writer: null,
  }));
  #abandoning: NodeJS.Timeout | undefined;

  constructor(
    private readonly config: AppConfig,
    private readonly holders: QuotaHolders,
    private readonly windows: QuotaWindows,
    private readonly folding: FoldTotals,
  ) {}

  /** As `BallotStore` stores, or why a quota has no room. */
  async castBallot(ballot: ReadyBallot, address: string): Promise<Outcome> {
    const { contest, held } = ballot.channel;
    if (held === null) throw new Error('no quota of this channel looks at earlier ballots');
    const holders = this.holders.of(held, { contestId: contest.id, voter: ballot.voter, address });
    // people of one network come one after the other here, so that they do not fill the lanes of others
    const first = holders.find(({ per }) => per === 'address') ?? holders[0];
    const lane = this.#lanes[(first?.key.bucket ?? 0) % LANES];
    if (lane === undefined) throw new Error('there are lanes');
    return lane.queue.run(() => this.put(lane, ballot, holders));
  }

  beforeApplicationShutdown(): void {
    const abandon = (): void => this.#lanes.forEach((lane) => this.abandon(lane));
    this.#abandoning = setTimeout(abandon, DRAIN_MILLISECONDS);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.#lanes.map(({ queue }) => queue.close()));
    clearTimeout(this.#abandoning);
    for (const { writer } of this.#lanes) await writer?.end(END_MILLISECONDS);
  }

  private async put(lane: Lane, ballot: ReadyBallot, holders: readonly QuotaHolder[]): Promise<Outcome> {
    if (lane.writer === null || lane.writer.isBroken)
      lane.writer = new BallotWriter({ connectionString: this.config.databaseUrl, casting: castInBucket });
    const { writer } = lane;
    try {
      const outcome = await writer.inTransaction(async (run) => {
        const decided = await this.decide({ ballot, holders, writer, run });
        return { outcome: decided, isKept: 'stored' in decided && decided.stored !== null };
      });
      if ('stored' in outcome && outcome.stored !== null) this.folding.foldSoon();
      return outcome;
    } catch (error) {
      if (isDataFault(error)) throw error;
      this.#logger.warn(`a ballot was not stored: ${String(error)}`);
      this.abandon(lane);
      throw new Problem('service.not-ready', { retryAfterSeconds: 1 });
    }
  }

  private async decide({ ballot, holders, writer, run }: Deciding): Promise<Outcome> {
    const numbers: number[] = [];
    for (const { key } of holders) {
      const [row] = await run<{ n: number }>(NEXT_NUMBER, [key.bucket, key.voter]);
      numbers.push(row?.n ?? 0);
    }
    const [stored] = await writer.store([ballot]);
    if (stored === undefined) return { stored: null };
    for (const holder of holders) {
      const refusal = await this.refuse({ ballot, holder, now: stored.castAt, run });
      if (refusal !== undefined) return { refusal };
    }
    const { channel, held } = ballot.channel;
    for (const [at, { per, key }] of holders.entries()) {
      const choices = per === 'voter' || held?.addressesKeepChoices === true ? ballot.choices : [];
      await run(KEEP, [key.bucket, key.voter, numbers[at], channel, choices, stored.castAt]);
    }
    return { stored };
  }

  private async refuse({ ballot, holder, now, run }: Looking): Promise<HeldRefusal | undefined> {
    const quotas = await this.dated(ballot.channel, holder, now);
    if (quotas.length === 0) return undefined;
    const kept = await run<KeptBallot>(EARLIER, valuesOfEarlier(holder, quotas));
    return refuseHeld({ quotas, kept, choices: ballot.choices, now });
  }

  /** The quotas that a holder's ballots of this channel are held to, in their windows. */
  private dated({ contest, held }: ReadyBallot['channel'], { per }: QuotaHolder, now: Date): Promise<DatedQuota[]> {
    const own = (held?.quotas ?? []).filter(({ quota }) => quota.per === per);
    return Promise.all(
      own.map(async (each) => ({ held: each, bounds: await this.windows.at(now, each, contest.timeZone) })),
    );
  }

  private abandon({ queue, writer }: Lane): void {
    writer?.cut();
    queue.refuseWaiting();
  }
}

interface Deciding {
  readonly ballot: ReadyBallot;
  readonly holders: readonly QuotaHolder[];
  readonly writer: BallotWriter;
  readonly run: RunStatement;
}

interface Looking {
  readonly ballot: ReadyBallot;
  readonly holder: QuotaHolder;
  readonly now: Date;
  readonly run: RunStatement;
}
