import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { AttemptCounts } from './attempt-counts.js';
import { Clock } from './clock.js';
import { Problem } from './problem/problem.js';

const WINDOW_MILLISECONDS = 15 * 60_000;
/** An attacker can fill these with keys, at the cost of a slow hash each; the oldest go then. */
const MOST_KEYS = 50_000;

/** Failures at one account from one network, beyond which nothing is tried from there. */
const MOST_OF_PAIR = 10;
/** Failures beyond which each further attempt waits: at one account from anywhere, from one network at any account. */
const FREE_OF_ACCOUNT = 10;
const FREE_OF_NETWORK = 30;
const STEP_MILLISECONDS = 100;
const MOST_MILLISECONDS = 2_000;

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
  readonly #ofPair = new AttemptCounts(WINDOW_MILLISECONDS, MOST_KEYS);
  readonly #ofAccount = new AttemptCounts(WINDOW_MILLISECONDS, MOST_KEYS);
  readonly #ofNetwork = new AttemptCounts(WINDOW_MILLISECONDS, MOST_KEYS);

  constructor(private readonly clock: Clock) {}

  /** Counts first and asks afterwards, so that a hundred guesses at once are a hundred. */
  async begin(address: string, subject: string): Promise<CountedAttempt> {
    const network = networkOf(address);
    const account = createHash('sha256').update(subject).digest('base64');
    const pair = `${network} ${account}`;
    const now = this.#now();
    if (this.#ofPair.of(pair, now) >= MOST_OF_PAIR) {
      const seconds = Math.ceil(this.#ofPair.millisecondsLeft(pair, now) / 1000);
      throw new Problem('request.too-many', { retryAfterSeconds: seconds });
    }
    const delay = Math.max(
      delayOf(this.#ofAccount.of(account, now), FREE_OF_ACCOUNT),
      delayOf(this.#ofNetwork.of(network, now), FREE_OF_NETWORK),
    );
    const counted = [
      [this.#ofPair, pair],
      [this.#ofAccount, account],
      [this.#ofNetwork, network],
    ] as const;
    for (const [counts, key] of counted) counts.add(key, now);
    if (delay > 0) await wait(delay);
    return {
      succeed: () => {
        for (const [counts, key] of counted) counts.giveBack(key, this.#now());
      },
    };
  }

  #now(): number {
    return this.clock.now().getTime();
  }
}

const delayOf = (failures: number, free: number): number =>
  Math.min(MOST_MILLISECONDS, Math.max(0, failures - free + 1) * STEP_MILLISECONDS);

/** An IPv6 network of 64 bits is one customer's, who may change the address within it at will. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [head = '', tail = ''] = address.split('::');
  const [first, last] = [head, tail].map((part) => part.split(':').filter((group) => group !== ''));
  const gap = Array.from({ length: 8 - (first?.length ?? 0) - (last?.length ?? 0) }, () => '0');
  return [...(first ?? []), ...gap, ...(last ?? [])].slice(0, 4).join(':');
}
