import { Injectable } from '@nestjs/common';
import { quotaSpan, type HeldQuota } from '@laurel/domain/voting';
import { BoundedCache } from '../../platform/bounded-cache.js';

/** A window of a quota; null where it has no beginning or no end. */
export interface QuotaBounds {
  readonly from: Date | null;
  readonly to: Date | null;
}

/** A quota in its window at the moment. */
export interface DatedQuota {
  readonly held: HeldQuota;
  readonly bounds: QuotaBounds;
}

const WHOLE: QuotaBounds = { from: null, to: null };
const MINUTE = 60_000;
const BOUNDS = `
  select ballot_window_end(number - 1, $2, $3, $4) as "from", ballot_window_end(number, $2, $3, $4) as "to"
  from ballot_window($1::timestamptz, $2, $3, $4) as number`;

interface Asked {
  readonly moment: Date;
  readonly zone: string;
  /** On whose connection the database is asked. */
  readonly ask: (sql: string, values: unknown[]) => Promise<QuotaBounds[]>;
}

/** The windows of quotas, by the clocks of a zone. */
@Injectable()
export class QuotaWindows {
  /** The one that was asked for last, of each zone and span. */
  readonly #last = new BoundedCache<QuotaBounds>(500);

  /** Each at a moment of the database's clock. */
  ofQuotas(quotas: readonly HeldQuota[], asked: Asked): Promise<DatedQuota[]> {
    return Promise.all(quotas.map(async (held) => ({ held, bounds: await this.boundsOf(held, asked) })));
  }

  /** The window; of an interval all that may still be in it. */
  private async boundsOf({ quota: { window } }: HeldQuota, { moment, zone, ask }: Asked): Promise<QuotaBounds> {
    if (typeof window === 'object' && 'apartMinutes' in window) {
      return { from: new Date(moment.getTime() - window.apartMinutes * MINUTE), to: null };
    }
    const span = quotaSpan(window);
    if (span === undefined || span.seconds === 0) return WHOLE;
    const key = `${zone} ${span.seconds} ${span.begins}`;
    const last = this.#last.get(key);
    if (last !== undefined && isWithin(moment, last)) return last;
    const [found] = await ask(BOUNDS, [moment, zone, span.seconds, span.begins]);
    if (found === undefined) throw new Error('each moment is in a window');
    this.#last.set(key, found);
    return found;
  }
}

const isWithin = (moment: Date, { from, to }: QuotaBounds): boolean =>
  from !== null && to !== null && from <= moment && moment < to;
