import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppConfig } from '../../config/app-config.js';
import { hasCitus } from '../../database/has-citus.js';
import { castHeld } from '../quotas/cast-held.js';
import { type HeldAnswer, type HeldBallot, isStored } from '../quotas/held-ballot.js';
import { QuotaWindows } from '../quotas/quota-windows.service.js';
import { FoldTotals } from '../tallies/fold-totals.service.js';
import type { StoredRow } from './ballot-batch.js';
import { BallotCount } from './ballot-count.js';
import { BallotLane } from './ballot-lane.js';
import { BallotStore } from './ballot-store.js';
import type { ReadyBallot, StoredBallot } from './ready-ballot.js';
import { castOnOneServer, castOnServers, castWithin } from './casting.js';

/** Each of a kind one connection. */
const LANES = 4;
/** In each lane: what it stores in less than a second. */
const MOST_WAITING = 5_000;
/** From the signal until what has not gone in is refused; a stop takes less than ten seconds. */
const DRAIN_MILLISECONDS = 7_000;

/**
 * Ballots go in by lanes: those of one channel always by the same, so that all that wait go in together; where buckets lie on
 * several servers, those of one bucket. Those whose quotas look at earlier ballots have their own.
 */
@Injectable()
export class BallotLanes
  extends BallotStore
  implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown
{
  readonly #logger = new Logger(BallotLanes.name);
  readonly #count = new BallotCount((line) => this.#logger.log(line));
  #isSpread = false;
  #lanes: readonly BallotLane<ReadyBallot, StoredRow>[] = [];
  #heldLanes: readonly BallotLane<HeldBallot, HeldAnswer>[] = [];
  #abandoning: NodeJS.Timeout | undefined;

  constructor(
    private readonly config: AppConfig,
    private readonly folding: FoldTotals,
    private readonly windows: QuotaWindows,
    private readonly source: DataSource,
  ) {
    super();
  }

  async onApplicationBootstrap(): Promise<void> {
    const isSpread = await hasCitus(this.source);
    this.#isSpread = isSpread;
    const settings = {
      connectionString: this.config.databaseUrl,
      mostWaiting: MOST_WAITING,
      onFailed: (error: unknown) => this.#logger.warn(`ballots were not stored: ${String(error)}`),
    };
    const plain = {
      casting: isSpread ? castOnServers : castOnOneServer,
      onAnswered: (answers: readonly StoredRow[]) => this.note(answers.length),
    };
    const held = {
      casting: castHeld(isSpread ? castWithin : castOnOneServer, this.windows),
      onAnswered: (answers: readonly HeldAnswer[]) => this.note(answers.filter(isStored).length),
    };
    this.#lanes = Array.from({ length: LANES }, () => new BallotLane({ ...settings, ...plain }));
    this.#heldLanes = Array.from({ length: LANES }, () => new BallotLane({ ...settings, ...held }));
  }

  castBallot(ballot: ReadyBallot): Promise<StoredBallot | null> {
    return laneOf(this.#lanes, this.#isSpread ? ballot.voter.bucket : ballot.number.channelId).cast(ballot);
  }

  castHeldBallot(ballot: HeldBallot): Promise<HeldAnswer | null> {
    const network = ballot.holders.find(({ per }) => per === 'address');
    // those of one network go by one lane, instead of waiting for each other in two
    const bucket = (network?.key ?? ballot.voter).bucket;
    return laneOf(this.#heldLanes, this.#isSpread ? bucket : ballot.number.channelId).cast(ballot);
  }

  beforeApplicationShutdown(): void {
    const abandon = (): void => [...this.#lanes, ...this.#heldLanes].forEach((lane) => lane.abandon());
    this.#abandoning = setTimeout(abandon, DRAIN_MILLISECONDS);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.#lanes, ...this.#heldLanes].map((lane) => lane.close()));
    clearTimeout(this.#abandoning);
    this.#count.tellRest();
  }

  private note(stored: number): void {
    if (stored === 0) return;
    this.#count.add(stored);
    this.folding.foldSoon();
  }
}

function laneOf<Lane>(lanes: readonly Lane[], number: number): Lane {
  const lane = lanes[number % lanes.length];
  if (lane === undefined) throw new Error('there are lanes once the server has started');
  return lane;
}
