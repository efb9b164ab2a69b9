import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { createClient } from '@redis/client';
import { type Counted, RateLimits, type Taken } from './rate-limits.js';
import type { Rate } from './rate.js';
import { GIVE_BACK, type Script, TAKE } from './take-script.js';
import { within } from './within.js';

/** Longer than this nobody waits for a count. */
const PATIENCE_MILLISECONDS = 250;
/** So long it is not asked again when it did not answer. */
const AWAY_MILLISECONDS = 1_000;
const MOST_BETWEEN_TRIES = 2_000;
const MOST_PENDING = 20_000;

export interface RedisSettings {
  readonly url: string;
  /** The same in all replicas and known to nobody else: neither addresses nor devices can be read in Redis. */
  readonly hash: (text: string) => string;
  /** Who counts, in this replica alone, while Redis is away. */
  readonly meanwhile: RateLimits;
  readonly tell: (line: string) => void;
}

/** Counts in Redis, for all replicas together. A vote does not stand still for it: while it is away each counts by itself. */
export class RedisLimits extends RateLimits implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #client: ReturnType<typeof createClient>;
  #isAway = false;
  #askAgainAt = 0;

  constructor(private readonly settings: RedisSettings) {
    super();
    this.#client = createClient({
      url: settings.url,
      disableOfflineQueue: true,
      commandsQueueMaxLength: MOST_PENDING,
      socket: { reconnectStrategy: (tries) => Math.min(MOST_BETWEEN_TRIES, 50 * 2 ** Math.min(tries, 10)) },
    });
    this.#client.on('error', (error: unknown) => this.miss(error));
    // before anything else is sent, so that what is sent keeps its order
    this.#client.on('ready', () => this.load());
  }

  async onApplicationBootstrap(): Promise<void> {
    const connected = this.#client.connect().catch((error: unknown) => this.miss(error));
    await within(PATIENCE_MILLISECONDS, connected).catch(() => undefined);
  }

  onApplicationShutdown(): void {
    if (this.#client.isOpen) this.#client.destroy();
  }

  async take(counted: readonly Counted[]): Promise<Taken> {
    if (performance.now() < this.#askAgainAt) return this.settings.meanwhile.take(counted);
    const figures = counted.flatMap(({ rate }) => figuresOf(rate));
    try {
      const [isTaken, ...rest] = (await within(PATIENCE_MILLISECONDS, this.run(TAKE, counted, figures))) as string[];
      this.meet();
      return isTaken === '1'
        ? { isTaken: true, before: rest.map(Number) }
        : { isTaken: false, waitMilliseconds: Number(rest[0]) };
    } catch (error) {
      this.miss(error);
      return this.settings.meanwhile.take(counted);
    }
  }

  giveBack(counted: readonly Counted[]): void {
    this.settings.meanwhile.giveBack(counted);
    if (counted.length === 0 || performance.now() < this.#askAgainAt) return;
    const intervals = counted.map(({ rate }) => String(rate.intervalMilliseconds));
    this.run(GIVE_BACK, counted, intervals).catch((error: unknown) => this.miss(error));
  }

  private async run(script: Script, counted: readonly Counted[], figures: readonly string[]): Promise<unknown> {
    const keys = counted.map(({ rate, key }) => `laurel:rate:${this.settings.hash(`${rate.name} ${key}`)}`);
    const rest = [String(keys.length), ...keys, ...figures];
    try {
      return await this.#client.sendCommand(['EVALSHA', script.digest, ...rest]);
    } catch (error) {
      if (!String(error).includes('NOSCRIPT')) throw error;
      return this.#client.sendCommand(['EVAL', script.text, ...rest]);
    }
  }

  private load(): void {
    for (const { text } of [TAKE, GIVE_BACK]) {
      this.#client.sendCommand(['SCRIPT', 'LOAD', text]).catch((error: unknown) => this.miss(error));
    }
  }

  private miss(error: unknown): void {
    this.#askAgainAt = performance.now() + AWAY_MILLISECONDS;
    if (!this.#isAway) this.settings.tell(`Redis is away, each replica counts by itself: ${String(error)}`);
    this.#isAway = true;
  }

  private meet(): void {
    if (this.#isAway) this.settings.tell('Redis is back, all replicas count together');
    this.#isAway = false;
  }
}

const figuresOf = ({ intervalMilliseconds, most, isSoft }: Rate): readonly string[] => [
  String(intervalMilliseconds),
  String(most),
  isSoft === true ? '0' : '1',
];
