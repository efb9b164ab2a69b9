import { refuseChoices } from '@laurel/domain/voting';
import { type BallotFacts, Problem, type RefusalTimes } from '../../platform/problem/problem.js';
import type { BallotChannel } from '../channels/ballot-channel.js';
import type { OwnBallot, Standing } from './find-standing.service.js';
import type { SentBallot } from './sent-ballot.js';

/** A ballot that did not go in, and all that is known of why. */
export interface Judged {
  readonly sent: SentBallot;
  /** Its choices as they would lie in the database. */
  readonly choices: readonly number[];
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
  if (sent.slot >= channel.rules.ballots)
    return refuse('ballot.quota-used-up', judged, { renewsAt: renewal(standing) });
  const own = standing.own.find(({ slot }) => slot === sent.slot);
  if (own !== undefined) return isSame(own, judged.choices) ? own : takenBy(own, judged);
  return refuseTime(judged) ?? refuseChosen(judged);
}

const isSame = (own: OwnBallot, choices: readonly number[]): boolean => own.choices.join() === choices.join();

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

function refuseChosen({ sent, channel: { rules, field } }: Judged): Problem | null {
  const numbers = new Set(field);
  const refusal = refuseChoices(sent.choices, rules, (entry) => numbers.has(entry));
  return refusal === undefined ? null : new Problem(refusal);
}

type TimeCode = 'ballot.closed' | 'ballot.too-early' | 'ballot.window-over';
type QuotaCode = 'ballot.quota-used-up' | 'ballot.slot-taken';

const refuse = (code: QuotaCode, { standing }: Judged, facts: BallotFacts): Problem =>
  new Problem(code, { facts, times: { serverTime: standing.now } });

/** The lowest slot that is free while this window lasts; null where none is left. */
function nextSlot({ sent, channel, standing }: Judged): number | null {
  if (standing.state !== 'open' || sent.window !== standing.current) return null;
  return freeSlot(standing, channel.rules.ballots);
}

export function freeSlot({ own }: Pick<Standing, 'own'>, ballots: number): number | null {
  const taken = new Set(own.map(({ slot }) => slot));
  let slot = 0;
  while (taken.has(slot)) slot += 1;
  return slot < ballots ? slot : null;
}

/** When the window ends and the next begins; null where the vote closes first. */
export function renewal({ state, windowEndsAt, closesAt }: Standing): string | null {
  const isOver = state !== 'open' || (closesAt !== null && windowEndsAt !== null && windowEndsAt >= closesAt);
  return isOver ? null : textOf(windowEndsAt);
}

export const textOf = (date: Date | null): string | null => date?.toISOString() ?? null;
