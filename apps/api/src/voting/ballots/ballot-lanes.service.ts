import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppConfig } from '../../config/app-config.js';
import { FoldTotals } from '../tallies/fold-totals.service.js';
import { BallotCount } from './ballot-count.js';
import { BallotLane } from './ballot-lane.js';
import { BallotStore, type ReadyBallot, type StoredBallot } from './ballot-store.js';
import { castOnServers, castOnOneServer } from './casting.js';

/** While one stores, the other collects: more of them make batches smaller, unless several servers store beside each other. */
const LANES = { ofOneServer: 2, ofSeveral: 4 };
const IS_SPREAD = `select to_regclass('pg_dist_partition') is not null as "isSpread"`;
/** In all lanes: what they store in about a second. */
const MOST_WAITING = 10_000;
/** From the signal until what has not gone in is refused; a stop takes less than ten seconds. */
const DRAIN_MILLISECONDS = 7_000;

/** Ballots go in by lanes: those of one bucket always by the same. */
@Injectable()
export class BallotLanes
  extends BallotStore
  implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown
{
  readonly #logger = new Logger(BallotLanes.name);
  readonly #count = new BallotCount((line) => this.#logger.log(line));
  #lanes: readonly BallotLane[] = [];
  #abandoning: NodeJS.Timeout | undefined;

  constructor(
    private readonly config: AppConfig,
    private readonly folding: FoldTotals,
    private readonly source: DataSource,
  ) {
    super();
  }

  async onApplicationBootstrap(): Promise<void> {
    const [{ isSpread }] = await this.source.query<[{ isSpread: boolean }]>(IS_SPREAD);
    const lanes = isSpread ? LANES.ofSeveral : LANES.ofOneServer;
    const settings = {
      connectionString: this.config.databaseUrl,
      casting: isSpread ? castOnServers : castOnOneServer,
      mostWaiting: MOST_WAITING / lanes,
      onStored: (ballots: number) => {
        this.#count.add(ballots);
        this.folding.foldSoon();
      },
      onFailed: (error: unknown) => this.#logger.warn(`ballots were not stored: ${String(error)}`),
    };
    this.#lanes = Array.from({ length: lanes }, () => new BallotLane(settings));
  }

  castBallot(ballot: ReadyBallot): Promise<StoredBallot | null> {
    const lane = this.#lanes[ballot.voter.bucket % this.#lanes.length];
    return lane?.cast(ballot) ?? Promise.resolve(null);
  }

  beforeApplicationShutdown(): void {
    const abandon = (): void => this.#lanes.forEach((lane) => lane.abandon());
    this.#abandoning = setTimeout(abandon, DRAIN_MILLISECONDS);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.#lanes.map((lane) => lane.close()));
    clearTimeout(this.#abandoning);
    this.#count.tellRest();
  }
}
