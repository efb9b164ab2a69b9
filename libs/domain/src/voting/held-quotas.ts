import type { Channel, Quota } from '../rulebook/schema.js';
import { ballotRules } from './ballot-rules.js';

/** A quota for which earlier ballots have to be looked at, and the channels whose ballots it counts. */
export interface HeldQuota {
  readonly quota: Quota;
  readonly channels: readonly string[];
}

/** What the ballots of a channel are held to beyond their keys. */
export interface HeldQuotas {
  readonly quotas: readonly HeldQuota[];
  /** Whose ballots in this channel count for a quota, of this channel or of another. */
  readonly countedFor: readonly Quota['per'][];
  /** Whether a quota of addresses asks which entries were named. */
  readonly addressesKeepChoices: boolean;
}

/** undefined where the keys hold all that concerns the channel. */
export function heldQuotas(id: string, channels: readonly Channel[]): HeldQuotas | undefined {
  const all = channels.flatMap((channel) =>
    (ballotRules(channel)?.lookedAt ?? []).map((quota) => ({
      of: channel.id,
      quota,
      channels: [...new Set([channel.id, ...(quota.across ?? [])])],
    })),
  );
  const counting = all.filter((held) => held.channels.includes(id));
  if (counting.length === 0) return undefined;
  const ofAddresses = counting.filter(({ quota }) => quota.per === 'address');
  return {
    quotas: all.filter(({ of }) => of === id).map(({ quota, channels: counted }) => ({ quota, channels: counted })),
    countedFor: [...new Set(counting.map(({ quota }) => quota.per))],
    addressesKeepChoices: ofAddresses.some(({ quota }) => quota.perEntry === true || quota.distinct === true),
  };
}
