import type { Quota } from '../rulebook/schema.js';

/** A ballot of the same voter or address, in one of the channels that a quota counts. */
export interface EarlierBallot {
  readonly choices: readonly number[];
  /** In milliseconds. */
  readonly castAt: number;
}

/** Why a quota has no room for one more ballot, in the order in which it is looked at. */
export const quotaRefusals = [
  'ballot.named-before',
  'ballot.quota-used-up',
  'ballot.address-quota',
  'ballot.interval-not-over',
] as const;

export interface QuotaRefusal {
  readonly code: (typeof quotaRefusals)[number];
  /** The moment from which an interval is over, in milliseconds; null: when the window of the quota is renewed. */
  readonly againAt: number | null;
}

interface Asked {
  readonly choices: readonly number[];
  /** In the quota's present window; of an interval all that may be in it. */
  readonly earlier: readonly EarlierBallot[];
  /** In milliseconds. */
  readonly now: number;
}

const MINUTE = 60_000;

/** Why a quota does not let a ballot in; undefined where it does. */
export function refuseQuota(quota: Quota, { choices, earlier, now }: Asked): QuotaRefusal | undefined {
  const { per, window, perEntry, distinct } = quota;
  const interval = typeof window === 'object' && 'apartMinutes' in window ? window.apartMinutes * MINUTE : null;
  const counted = interval === null ? earlier : earlier.filter(({ castAt }) => castAt + interval > now);
  const named = new Set(choices);
  const naming = (entry: number): readonly EarlierBallot[] => counted.filter((each) => each.choices.includes(entry));
  const again = (ballots: readonly EarlierBallot[], most: number): number | null =>
    interval === null ? null : latest(ballots, most) + interval;

  const against = distinct === true ? counted.filter((each) => each.choices.some((entry) => named.has(entry))) : [];
  if (against.length > 0) return { code: 'ballot.named-before', againAt: again(against, 1) };
  const groups = perEntry === true ? [...named].map(naming) : [counted];
  const full = groups.filter((ballots) => ballots.length >= quota.ballots);
  if (full.length === 0) return undefined;
  const moments = full.map((ballots) => again(ballots, quota.ballots)).filter((moment) => moment !== null);
  const code = interval !== null ? 'ballot.interval-not-over' : FULL[per];
  return { code, againAt: moments.length === 0 ? null : Math.max(...moments) };
}

const FULL = { voter: 'ballot.quota-used-up', address: 'ballot.address-quota' } as const;

/** When the n-th last was cast: once it is old enough there is room for one. */
function latest(ballots: readonly EarlierBallot[], n: number): number {
  return ballots.map(({ castAt }) => castAt).sort((a, b) => b - a)[n - 1] ?? -Infinity;
}
