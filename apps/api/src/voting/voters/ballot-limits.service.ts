import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';
import { networkOf } from '../../platform/limits/network-of.js';
import { perMinute, type Rate } from '../../platform/limits/rate.js';
import { RateLimits, type Taken } from '../../platform/limits/rate-limits.js';
import { tooSoon } from '../../platform/limits/too-soon.js';
import type { Voter } from './voter.js';

/** Keeps floods of ballots out, of one device and of one network; people behind one address are none. */
@Injectable()
export class BallotLimits {
  readonly #ofVoter: Rate;
  readonly #ofNetwork: Rate;

  constructor(
    config: AppConfig,
    private readonly limits: RateLimits,
  ) {
    this.#ofVoter = perMinute('ballots of a voter', config.ballotsPerMinuteOfVoter);
    this.#ofNetwork = perMinute('ballots of a network', config.ballotsPerMinuteOfAddress);
  }

  /** Done when nothing is given back: where counts are kept in memory nobody waits for them. */
  take(address: string, voter: Voter): undefined | Promise<undefined> {
    const taken = this.limits.take([
      { rate: this.#ofVoter, key: voter.id },
      { rate: this.#ofNetwork, key: networkOf(address) },
    ]);
    return taken instanceof Promise ? taken.then(refuse) : refuse(taken);
  }
}

function refuse(taken: Taken): undefined {
  if (!taken.isTaken) throw tooSoon('voter.too-many-ballots', taken.waitMilliseconds);
}
