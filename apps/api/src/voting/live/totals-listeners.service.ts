import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AppConfig } from '../../config/app-config.js';
import { Problem } from '../../platform/problem/problem.js';
import type { BallotChannel } from '../channels/ballot-channel.js';
import { BallotChannelsService } from '../channels/ballot-channels.service.js';
import type { TotalsDto } from '../dto/totals.dto.js';
import { RunningTotals } from '../tallies/running-totals.service.js';
import { shownTotals } from '../tallies/shown-totals.js';
import { changeFrame, firstFrame, stillFrame } from './frames.js';
import { Listener } from './listener.js';

const EVERY_MILLISECONDS = 1_000;
/** Proxies end connections on which nothing comes. */
const STILL_MILLISECONDS = 15_000;
const FULL = { retryAfterSeconds: 30 };

/** A channel that is listened to. */
interface Watched {
  readonly slug: string;
  readonly channel: string;
  readonly listeners: Set<Listener>;
  /** What its listeners know. */
  told: TotalsDto;
  toldAt: number;
}

/** Tells who listens how totals change: one look at the database a second, however many listen to whatever. */
@Injectable()
export class TotalsListeners implements BeforeApplicationShutdown {
  readonly #logger = new Logger(TotalsListeners.name);
  readonly #watched = new Map<string, Watched>();
  #listening = 0;
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(
    private readonly channels: BallotChannelsService,
    private readonly running: RunningTotals,
    private readonly config: AppConfig,
  ) {}

  beforeApplicationShutdown(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    for (const watched of this.#watched.values()) this.leave(watched);
  }

  async listen(slug: string, channelId: string | undefined, reply: FastifyReply): Promise<void> {
    const channel = await this.channels.find(slug, channelId);
    const totals = await this.running.current(channel);
    if (totals === null) throw new Problem('totals.hidden');
    if (this.#isStopped) throw new Problem('service.not-ready');
    if (this.#listening >= this.config.totalsListeners) throw new Problem('totals.too-many-listeners', FULL);
    this.add(this.watch(slug, shownTotals(channel, totals)), reply);
    if (this.#timer === undefined) this.lookSoon();
  }

  /** What has changed since the last look. */
  async look(): Promise<void> {
    const found = new Map<BallotChannel, Watched>();
    for (const watched of this.#watched.values()) {
      const channel = await this.channels.find(watched.slug, watched.channel).catch(gone);
      if (channel !== null && channel.totals !== 'hidden') found.set(channel, watched);
      else this.leave(watched);
    }
    const known = await this.running.refresh([...found.keys()]);
    for (const [channel, watched] of found) {
      const totals = known.get(channel);
      if (totals !== undefined) tell(watched, shownTotals(channel, totals));
    }
  }

  private watch(slug: string, told: TotalsDto): Watched {
    const key = JSON.stringify([slug, told.channel]);
    const made = { slug, channel: told.channel, listeners: new Set<Listener>(), told, toldAt: performance.now() };
    const watched = this.#watched.get(key) ?? made;
    this.#watched.set(key, watched);
    return watched;
  }

  private add(watched: Watched, reply: FastifyReply): void {
    reply.hijack();
    const { raw } = reply;
    // who has left meanwhile closes no more
    if (raw.destroyed) return;
    const listener = new Listener(raw);
    watched.listeners.add(listener);
    this.#listening += 1;
    raw.on('close', () => this.remove(watched, listener));
    // a connection that breaks closes as well
    raw.on('error', () => undefined);
    raw.writeHead(200, headersOf(reply));
    if (reply.request.method === 'HEAD') return listener.end();
    listener.tell(firstFrame(watched.told));
  }

  private remove(watched: Watched, listener: Listener): void {
    if (!watched.listeners.delete(listener)) return;
    this.#listening -= 1;
    const key = JSON.stringify([watched.slug, watched.channel]);
    if (watched.listeners.size === 0 && this.#watched.get(key) === watched) this.#watched.delete(key);
  }

  private leave(watched: Watched): void {
    for (const listener of [...watched.listeners]) {
      listener.end();
      this.remove(watched, listener);
    }
  }

  private lookSoon(): void {
    this.#timer = setTimeout(() => void this.lookAndGoOn(), EVERY_MILLISECONDS).unref();
  }

  private async lookAndGoOn(): Promise<void> {
    try {
      await this.look();
    } catch (error) {
      this.#logger.warn(`totals could not be read for those who listen: ${String(error)}`);
    }
    this.#timer = undefined;
    if (!this.#isStopped && this.#watched.size > 0) this.lookSoon();
  }
}

/** A contest or a channel that takes no ballots any more; anything else is looked at again. */
function gone(error: unknown): null {
  if (error instanceof Problem && error.code !== 'service.not-ready') return null;
  throw error;
}

function tell(watched: Watched, totals: TotalsDto): void {
  // of two looks at once the later one may end first
  if (totals.asOf < watched.told.asOf) return;
  const frame = changeFrame(watched.told, totals) ?? stillOf(watched, totals);
  watched.told = totals;
  if (frame === null) return;
  watched.toldAt = performance.now();
  for (const listener of watched.listeners) listener.tell(frame);
}

const stillOf = ({ toldAt }: Watched, totals: TotalsDto): Buffer | null =>
  performance.now() < toldAt + STILL_MILLISECONDS ? null : stillFrame(totals);

/** Those that every answer carries, and those of a stream. */
const headersOf = (reply: FastifyReply): Record<string, number | string | string[]> => ({
  ...(reply.getHeaders() as Record<string, number | string | string[]>),
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
});
