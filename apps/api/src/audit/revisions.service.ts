import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Milliseconds between two looks at what other replicas did. */
const EVERY = 500;

/** The last position of each contest, one step of the index for each; and the database’s clock. */
export const REVISIONS = `
  with recursive last as (
    (select contest_id, position from audit_entries where contest_id is not null
      order by contest_id desc, position desc limit 1)
    union all
    select earlier.contest_id, earlier.position from last, lateral (
      select contest_id, position from audit_entries where contest_id < last.contest_id
      order by contest_id desc, position desc limit 1) as earlier
  )
  select coalesce(json_object_agg(contest_id, position), '{}'::json) as positions, clock_timestamp() as now from last`;

interface Seen {
  readonly positions: Readonly<Record<string, number>>;
  readonly now: Date;
}

/**
 * A contest's revision is the position of its last audit row: nothing of a contest changes without one. What this process
 * commits is known at once, what other replicas commit half a second later.
 */
@Injectable()
export class Revisions implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #logger = new Logger(Revisions.name);
  readonly #positions = new Map<string, number>();
  #ofSite = 0;
  /** The database's clock when `performance.now()` was 0. */
  #epoch = performance.timeOrigin;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | null = null;
  #isStopped = false;

  constructor(private readonly source: DataSource) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.look();
    this.lookAgain();
  }

  onApplicationShutdown(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  /** The position of the contest's last audit row; 0 where none is known. */
  current(contestId: string): number {
    return this.#positions.get(contestId) ?? 0;
  }

  /** Changes with every change of any contest, and is the same wherever the same changes are known. */
  ofSite(): number {
    return this.#ofSite;
  }

  /** The database's clock, as it is estimated here between two looks, in milliseconds of the epoch. */
  now(): number {
    return this.#epoch + performance.now();
  }

  /** Positions of a contest are in the order of its commits: the highest is the last. */
  advance(contestId: string, position: number): void {
    const known = this.current(contestId);
    if (position <= known) return;
    this.#positions.set(contestId, position);
    // a sum, since a lower position may be committed later in another contest
    this.#ofSite += position - known;
  }

  /** One look for all who ask meanwhile. */
  look(): Promise<void> {
    return (this.#looking ??= this.read().finally(() => (this.#looking = null)));
  }

  private async read(): Promise<void> {
    try {
      const asked = performance.now();
      const [seen] = await this.source.query<Seen[]>(REVISIONS);
      if (seen === undefined) return;
      this.#epoch = seen.now.getTime() - (asked + performance.now()) / 2;
      for (const [contestId, position] of Object.entries(seen.positions)) this.advance(contestId, position);
    } catch (error) {
      this.#logger.warn(`the revisions could not be read: ${(error as Error).message}`);
    }
  }

  private lookAgain(): void {
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => void this.look().finally(() => this.lookAgain()), EVERY).unref();
  }
}
