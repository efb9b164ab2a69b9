import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { networkOf } from './network-of.js';
import { type Counted, RateLimits } from './rate-limits.js';
import type { Rate } from './rate.js';
import { tooSoon } from './too-soon.js';

const STEP_MILLISECONDS = 100;
const MOST_MILLISECONDS = 2_000;
/** Failures after which each further attempt waits: at one account from anywhere, from one network at any account. */
const FREE_OF_ACCOUNT = 10;
const FREE_OF_NETWORK = 30;
/** So many more until the wait grows no further. */
const STEPS = MOST_MILLISECONDS / STEP_MILLISECONDS;

const in15Minutes = (most: number): number => (15 * 60_000) / most;
/** Failures at one account from one network, beyond which nothing is tried from there. */
const OF_PAIR: Rate = { name: 'attempts of a pair', most: 10, intervalMilliseconds: in15Minutes(10) };
const OF_ACCOUNT: Rate = {
  name: 'attempts at an account',
  most: FREE_OF_ACCOUNT + STEPS,
  intervalMilliseconds: in15Minutes(FREE_OF_ACCOUNT),
  isSoft: true,
};
const OF_NETWORK: Rate = {
  name: 'attempts of a network',
  most: FREE_OF_NETWORK + STEPS,
  intervalMilliseconds: in15Minutes(FREE_OF_NETWORK),
  isSoft: true,
};

/** An attempt that counts as failed until it succeeds. */
export interface CountedAttempt {
  succeed(): void;
}

/**
 * How often a secret may be guessed (ADR 0003). Guesses at one account from one network come to an end; else they only slow
 * down: nobody elsewhere locks an owner out, and a hall full of slips locks nobody in it.
 */
@Injectable()
export class AttemptLimits {
  constructor(private readonly limits: RateLimits) {}

  /** Counts first and asks afterwards, so that a hundred guesses at once are a hundred. */
  async begin(address: string, subject: string): Promise<CountedAttempt> {
    const network = networkOf(address);
    const account = createHash('sha256').update(subject).digest('base64');
    const counted: readonly Counted[] = [
      { rate: OF_PAIR, key: `${network} ${account}` },
      { rate: OF_ACCOUNT, key: account },
      { rate: OF_NETWORK, key: network },
    ];
    const taken = await this.limits.take(counted);
    if (!taken.isTaken) throw tooSoon('request.too-many', taken.waitMilliseconds);
    const [, ofAccount = 0, ofNetwork = 0] = taken.before;
    const delay = Math.max(delayOf(ofAccount, FREE_OF_ACCOUNT), delayOf(ofNetwork, FREE_OF_NETWORK));
    if (delay > 0) await wait(delay);
    // where a soft rate was full nothing was taken, and nothing comes back
    const added = counted.filter(({ rate }, i) => (taken.before[i] ?? 0) <= rate.most - 1);
    return { succeed: () => this.limits.giveBack(added) };
  }
}

/** In whole steps: what is given back little by little makes nobody wait for parts of one. */
const delayOf = (failures: number, free: number): number =>
  Math.min(MOST_MILLISECONDS, Math.max(0, Math.ceil(failures) - free + 1) * STEP_MILLISECONDS);
