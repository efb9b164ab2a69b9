import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';
import { FoldTotals } from '../tallies/fold-totals.service.js';
import { BallotCount } from './ballot-count.js';
import { BallotLane } from './ballot-lane.js';
import { BallotStore, type ReadyBallot, type StoredBallot } from './ballot-store.js';

const LANES = 4;
/** Of one lane: what it stores in less than a second. */
const MOST_WAITING = 2_500;
/** From the signal until what has not gone in is refused; a stop takes less than ten seconds. */
const DRAIN_MILLISECONDS = 7_000;

/** Ballots go in by lanes: those of one bucket always by the same. */
@Injectable()
export class BallotLanes extends BallotStore implements BeforeApplicationShutdown, OnApplicationShutdown {
  readonly #logger = new Logger(BallotLanes.name);
  readonly #count = new BallotCount((line) => this.#logger.log(line));
  readonly #lanes: readonly BallotLane[];
  #abandoning: NodeJS.Timeout | undefined;

  constructor(config: AppConfig, folding: FoldTotals) {
    super();
    const settings = {
      connectionString: config.databaseUrl,
      mostWaiting: MOST_WAITING,
      onStored: (ballots: number) => {
        this.#count.add(ballots);
        folding.foldSoon();
      },
      onFailed: (error: unknown) => this.#logger.warn(`ballots were not stored: ${String(error)}`),
    };
    this.#lanes = Array.from({ length: LANES }, () => new BallotLane(settings));
  }

  castBallot(ballot: ReadyBallot): Promise<StoredBallot | null> {
    const lane = this.#lanes[ballot.voter.bucket % LANES];
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
