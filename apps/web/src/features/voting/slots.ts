import type { BallotPage, OwnBallots } from '../../api/types';

type Taken = readonly { readonly slot: number }[];
type Slots = Pick<BallotPage, 'ballots' | 'ballotsOfEntry'>;

/** The lowest slot of the window in which this voter has no ballot of these choices; null where all are cast. */
export function freeSlot(
  taken: Taken,
  { ballots, ballotsOfEntry }: Slots,
  [entry = 0]: readonly number[],
): number | null {
  const slots = new Set(taken.map(({ slot }) => slot));
  const first = ballotsOfEntry === null ? 0 : entry * ballotsOfEntry;
  for (let slot = first; slot < first + ballots; slot += 1) if (!slots.has(slot)) return slot;
  return null;
}

/** Whether one more ballot can be cast now, for any entry where each has its own. */
export function isBallotLeft(mine: OwnBallots, ballot: Slots & Pick<BallotPage, 'entries'>): boolean {
  const { nextBallotAt, serverTime, slots } = mine;
  if (mine.state !== 'open' || nextBallotAt === null || nextBallotAt > serverTime) return false;
  if (ballot.ballotsOfEntry === null) return freeSlot(slots, ballot, []) !== null;
  return ballot.entries.some(({ number }) => freeSlot(slots, ballot, [number]) !== null);
}
