import type { EarlierBallot } from '@laurel/domain/voting';
import { refuseQuota } from '@laurel/domain/voting';
import type { HeldRefusal } from './held-ballot.js';
import type { DatedQuota } from './quota-windows.service.js';

/** What is kept of a ballot for its holder. */
export interface KeptBallot {
  readonly channel: string;
  readonly choices: readonly number[];
  readonly castAt: Date;
}

/** The first moment that any of these quotas asks for; null: all. */
export function firstOf(quotas: readonly DatedQuota[]): Date | null {
  const begins = quotas.map(({ bounds }) => bounds.from);
  return begins.reduce((least, from) => (least === null || from === null ? null : from < least ? from : least));
}

interface Asked {
  /** Of the holder whom the quota is for. */
  readonly kept: readonly KeptBallot[];
  readonly choices: readonly number[];
  readonly now: Date;
}

/** Those of the quota's channels and window. */
export const countedBy = ({ held, bounds }: DatedQuota, kept: readonly KeptBallot[]): readonly KeptBallot[] =>
  kept.filter(
    ({ channel, castAt }) => held.channels.includes(channel) && (bounds.from === null || castAt >= bounds.from),
  );

export function refuseHeld(quota: DatedQuota, { kept, choices, now }: Asked): HeldRefusal | undefined {
  const { held, bounds } = quota;
  const earlier = countedBy(quota, kept).map((ballot): EarlierBallot => ({
    choices: ballot.choices,
    castAt: ballot.castAt.getTime(),
  }));
  const refusal = refuseQuota(held.quota, { choices, earlier, now: now.getTime() });
  if (refusal === undefined) return undefined;
  return { code: refusal.code, againAt: refusal.againAt === null ? bounds.to : new Date(refusal.againAt) };
}
