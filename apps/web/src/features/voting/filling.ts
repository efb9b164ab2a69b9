import type { BallotPage, OwnBallots } from '../../api/types';

/** What stands on a ballot: ranked entries from the first place, others in any order, as often as they have votes. */
export interface Filled {
  readonly choices: readonly number[];
  /** Points, or places in the scale of grades, for each of `choices`; null where the form has none. */
  readonly weights: readonly number[] | null;
}

/** What is chosen on a ballot that is being filled in. */
export function toggled(choices: readonly number[], number: number, most: number): readonly number[] {
  if (choices.includes(number)) return choices.filter((each) => each !== number);
  return choices.length < most ? [...choices, number] : choices;
}

type Form = Pick<BallotPage, 'form' | 'entries' | 'to'>;

/** Of a draft only what can still be chosen. */
export function fitting({ choices, weights }: Filled, { form, entries, to }: Form): Filled {
  const field = new Set(entries.map(({ number }) => number));
  const isWeighed = form.kind === 'points' || form.kind === 'grade';
  if (isWeighed !== (weights !== null)) return { choices: [], weights: isWeighed ? [] : null };
  const places = choices
    .map((_, place) => place)
    .filter((place) => field.has(choices[place] ?? 0))
    .filter((place) => form.mayRepeat || choices.indexOf(choices[place] ?? 0) === place)
    .slice(0, isWeighed ? undefined : to);
  return {
    choices: places.map((place) => choices[place] ?? 0),
    weights: weights && places.map((place) => weights[place] ?? 0),
  };
}

/** 16 random bytes in base64url: the salt of a ballot's commitment. */
export function makeNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const text = btoa(String.fromCharCode(...bytes));
  return text.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

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
