import type { EarlierBallot, HeldQuota, QuotaRefusal } from '@laurel/domain/voting';
import { refuseQuota } from '@laurel/domain/voting';
import type { QuotaHolder } from './quota-holders.service.js';
import type { QuotaBounds } from './quota-windows.service.js';

/** What is kept of a ballot for its holder. */
export interface KeptBallot {
  readonly channel: string;
  readonly choices: readonly number[];
  readonly castAt: Date;
}

/** A quota in its window at the moment. */
export interface DatedQuota {
  readonly held: HeldQuota;
  readonly bounds: QuotaBounds;
}

/** By holder and the first moment that is asked for; each statement names one bucket. */
export const EARLIER = {
  name: 'quota-earlier',
  text: `
    select channel, choices, created_at as "castAt" from quota_ballot
    where bucket = $1::smallint and holder = $2::uuid and created_at >= coalesce($3::timestamptz, '-infinity')`,
};

export const valuesOfEarlier = ({ key }: QuotaHolder, quotas: readonly DatedQuota[]): unknown[] => {
  const begins = quotas.map(({ bounds }) => bounds.from);
  const first = begins.reduce((least, from) => (least === null || from === null ? null : from < least ? from : least));
  return [key.bucket, key.voter, first];
};

interface Asked {
  readonly quotas: readonly DatedQuota[];
  readonly kept: readonly KeptBallot[];
  readonly choices: readonly number[];
  readonly now: Date;
}

/** Why a quota has no room for a ballot, and when it has; null: never. */
export interface HeldRefusal {
  readonly code: QuotaRefusal['code'];
  readonly againAt: Date | null;
}

/** The first refusal of these quotas. */
export function refuseHeld({ quotas, kept, choices, now }: Asked): HeldRefusal | undefined {
  for (const { held, bounds } of quotas) {
    const earlier = kept
      .filter(
        ({ channel, castAt }) => held.channels.includes(channel) && (bounds.from === null || castAt >= bounds.from),
      )
      .map((ballot): EarlierBallot => ({ choices: ballot.choices, castAt: ballot.castAt.getTime() }));
    const refusal = refuseQuota(held.quota, { choices, earlier, now: now.getTime() });
    if (refusal === undefined) continue;
    return { code: refusal.code, againAt: refusal.againAt === null ? bounds.to : new Date(refusal.againAt) };
  }
  return undefined;
}
