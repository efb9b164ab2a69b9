import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Problem } from './problem/problem.js';

const WINDOW_SECONDS = 15 * 60;
const ATTEMPTS_PER_ADDRESS = 30;
const ATTEMPTS_PER_SUBJECT = 10;

/** An attempt that counts as failed until it succeeds. */
export interface CountedAttempt {
  succeed(): Promise<void>;
}

/** How often a secret may be guessed: per network address, and per account whoever asks. */
@Injectable()
export class AttemptLimits {
  readonly #ofAddress = new RateLimiterMemory({ points: ATTEMPTS_PER_ADDRESS, duration: WINDOW_SECONDS });
  readonly #ofSubject = new RateLimiterMemory({ points: ATTEMPTS_PER_SUBJECT, duration: WINDOW_SECONDS });

  /** Counts first and asks afterwards, so that a hundred guesses at once are a hundred. */
  async begin(address: string, subject: string): Promise<CountedAttempt> {
    const key = createHash('sha256').update(subject).digest('base64');
    const network = networkOf(address);
    await this.consume(this.#ofAddress, network);
    await this.consume(this.#ofSubject, key);
    return {
      succeed: async () => {
        await this.#ofAddress.reward(network);
        await this.#ofSubject.reward(key);
      },
    };
  }

  private async consume(limiter: RateLimiterMemory, key: string): Promise<void> {
    try {
      await limiter.consume(key);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      throw new Problem('request.too-many', { retryAfterSeconds: Math.ceil(refused.msBeforeNext / 1000) });
    }
  }
}

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
