import { type BallotKey, refuseBallot, slotsFor, type WrittenBallot } from '@laurel/domain/voting';
import { type BallotFacts, Problem, type RefusalTimes } from '../../platform/problem/problem.js';
import type { BallotChannel } from '../channels/ballot-channel.js';
import type { HeldRefusal } from '../quotas/held-ballot.js';
import type { OwnBallot, Standing } from './find-standing.service.js';
import { isSame } from './marks.js';
import type { SentBallot } from './sent-ballot.js';

/** A ballot that did not go in, and all that is known of why. */
export interface Judged {
  readonly sent: SentBallot;
  /** As it would lie in the database. */
  readonly written: WrittenBallot;
  readonly channel: BallotChannel;
  readonly standing: Standing;
  readonly receiptOf: (ballot: OwnBallot) => string;
}

/**
 * Why a ballot is not taken, the first reason that holds; or the voter's own ballot where this is the same again; or null
 * where nothing is against it.
 */
export function judgeBallot(judged: Judged): OwnBallot | Problem | null {
  const { sent, channel, standing } = judged;
  // nobody was told of a window that has not begun
  if (sent.window > standing.current) return new Problem('ballot.malformed');
  const [first, end] = slotsFor(channel.rules.key, sent.choices);
  if (sent.slot < first) return new Problem('ballot.malformed');
  if (sent.slot >= end) return refuse('ballot.quota-used-up', judged, { renewsAt: renewal(standing) });
  const own = standing.own.find(({ slot }) => slot === sent.slot);
  if (own !== undefined) return isSame(own, judged.written) ? own : takenBy(own, judged);
  return refuseTime(judged) ?? refuseChosen(judged);
}

function takenBy(own: OwnBallot, judged: Judged): Problem {
  const facts = { castAt: own.castAt.toISOString(), receipt: judged.receiptOf(own), nextSlot: nextSlot(judged) };
  return refuse('ballot.slot-taken', judged, facts);
}

function refuseTime(judged: Judged): Problem | null {
  const { sent, standing } = judged;
  const { now: serverTime, opensAt, closesAt } = standing;
  const over = (code: TimeCode, times: Omit<RefusalTimes, 'serverTime'>): Problem =>
    new Problem(code, { times: { serverTime, ...times } });
  if (standing.state === 'closed') return over('ballot.closed', { closesAt });
  if (standing.state !== 'open') return over('ballot.too-early', { opensAt });
  if (sent.window < standing.current) return over('ballot.window-over', { closesAt });
  return null;
}

function refuseChosen({ sent, channel: { rules, parts } }: Judged): Problem | null {
  const refusal = refuseBallot(sent, rules.form, parts);
  return refusal === undefined ? null : new Problem(refusal);
}

type TimeCode = 'ballot.closed' | 'ballot.too-early' | 'ballot.window-over';
type QuotaCode = 'ballot.quota-used-up' | 'ballot.slot-taken';

const refuse = (code: QuotaCode, { standing }: Judged, facts: BallotFacts): Problem =>
  new Problem(code, { facts, times: { serverTime: standing.now } });

/** The lowest slot that is free while this window lasts; null where none is left. */
function nextSlot({ sent, channel, standing }: Judged): number | null {
  if (standing.state !== 'open' || sent.window !== standing.current) return null;
  return freeSlot(standing, channel.rules.key, sent.choices);
}

export function freeSlot({ own }: Pick<Standing, 'own'>, key: BallotKey, choices: readonly number[]): number | null {
  const taken = new Set(own.map(({ slot }) => slot));
  const [first, end] = slotsFor(key, choices);
  let slot = first;
  while (taken.has(slot)) slot += 1;
  return slot < end ? slot : null;
}

/** When the window ends and the next begins; null where the vote closes first. */
export const renewal = (standing: Standing): string | null => textOf(whileOpen(standing.windowEndsAt, standing));

/** A moment from which there is a ballot again; null where the vote closes first. */
export const whileOpen = (at: Date | null, { state, closesAt }: Standing): Date | null =>
  state !== 'open' || (closesAt !== null && at !== null && at >= closesAt) ? null : at;

/** Why a quota has no room that had to look at earlier ballots. */
export const heldProblem = ({ code, againAt }: HeldRefusal, standing: Standing): Problem =>
  new Problem(code, {
    facts: { renewsAt: textOf(whileOpen(againAt, standing)) },
    times: { serverTime: standing.now },
  });

export const textOf = (date: Date | null): string | null => date?.toISOString() ?? null;
