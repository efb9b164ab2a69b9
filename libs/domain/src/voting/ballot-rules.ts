import type { BallotForm, Channel, Quota, QuotaWindow } from '../rulebook/schema.js';
import { quotaSpan, type QuotaSpan } from './quota-span.js';

/** What the place of a ballot is made of: its window, and which of the window's ballots it is. */
export interface BallotKey {
  readonly window: QuotaWindow;
  readonly span: QuotaSpan;
  /** A voter's ballots of a window lie in slots from 0 up to this number. */
  readonly slots: number;
  /** Where each entry has ballots of its own: so many slots each, those of entry n from n times as many. */
  readonly slotsOfEntry: number | undefined;
}

/** What a channel's ballots are held to. */
export interface BallotRules {
  readonly form: BallotForm;
  readonly key: BallotKey;
  /** Those quotas that the key does not hold by itself: for each the voter's earlier ballots have to be looked at. */
  readonly lookedAt: readonly Quota[];
}

/** As many as a key has room for. */
export const MOST_SLOTS = 2 ** 15;

/** undefined for an imported channel, and for one without any quota, in which nobody would know where a ballot lies. */
export function ballotRules({ id, kind, form, quotas = [] }: Channel): BallotRules | undefined {
  const quota = keyQuota(quotas);
  if (kind !== 'online' || quotas.length === 0) return undefined;
  return {
    form,
    key: quota === undefined ? keyOf('contest') : keyFrom(quota, form),
    lookedAt: quotas.filter((each) => each !== quota || !isHeldByKey(each, { id, form })),
  };
}

/** A ballot that cannot name more than one entry. */
export function isOfOneEntry(form: BallotForm): boolean {
  return (form.kind === 'choose' && form.to === 1) || (form.kind === 'rank' && form.places === 1);
}

/** The slots in which a ballot of these choices may lie: from the first up to the one behind the last. */
export function slotsFor(
  { slots, slotsOfEntry }: BallotKey,
  [entry = 0]: readonly number[],
): readonly [number, number] {
  if (slotsOfEntry === undefined) return [0, slots];
  return [entry * slotsOfEntry, Math.min((entry + 1) * slotsOfEntry, slots)];
}

/** Of a voter's quotas the one of the shortest window, else of an address's; none where there are intervals only. */
function keyQuota(quotas: readonly Quota[]): Quota | undefined {
  const windowed = quotas.filter(({ window }) => quotaSpan(window) !== undefined);
  const ofVoters = windowed.filter(({ per }) => per === 'voter');
  const [first, ...others] = ofVoters.length > 0 ? ofVoters : windowed;
  return others.reduce((least, each) => (lengthOf(each) < lengthOf(least ?? each) ? each : least), first);
}

function lengthOf({ window }: Quota): number {
  const seconds = quotaSpan(window)?.seconds ?? 0;
  return seconds === 0 ? Infinity : seconds;
}

function keyFrom({ per, window, ballots, perEntry }: Quota, form: BallotForm): BallotKey {
  // whoever comes from another address has another quota, and entries of one ballot are counted each by itself
  if (per === 'address') return keyOf(window);
  if (perEntry !== true) return keyOf(window, Math.min(ballots, MOST_SLOTS));
  return isOfOneEntry(form) ? { ...keyOf(window), slotsOfEntry: Math.min(ballots, MOST_SLOTS) } : keyOf(window);
}

const keyOf = (window: QuotaWindow, slots = MOST_SLOTS): BallotKey => ({
  window,
  span: quotaSpan(window) ?? { seconds: 0, begins: 0 },
  slots,
  slotsOfEntry: undefined,
});

function isHeldByKey(
  { per, ballots, perEntry, distinct, across = [] }: Quota,
  { id, form }: Pick<Channel, 'id' | 'form'>,
): boolean {
  // the entries of the only ballot are different from those of no other
  const isSpread = distinct === true && ballots > 1;
  const isOfEntries = perEntry === true && !isOfOneEntry(form);
  return per === 'voter' && ballots <= MOST_SLOTS && !isSpread && !isOfEntries && across.every((each) => each === id);
}
