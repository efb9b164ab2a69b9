import type { OutReason } from '../outcome.js';

/** An entry of a round, and where it would have stood: before another entry, or on a list of the round. */
export interface AskedNeed {
  readonly round: string;
  readonly entry: number;
  readonly goal: NeedGoal;
}

export type NeedGoal = { readonly before: number } | { readonly list: string };

/** What each input alone would have had to be, all else unchanged; or why there is nothing to say. */
export type WhatWasNeeded = { readonly ways: readonly NeededWay[] } | { readonly nothing: NothingNeeded };

export type NothingNeeded =
  /** The entry, or the other one, is not ranked. */
  | { readonly why: 'out'; readonly entry: number; readonly out: OutReason }
  /** The other entry stands in another part of the round. */
  | { readonly why: 'other-part' }
  /** The entry stands before the other, or on the list, already. */
  | { readonly why: 'is-there' }
  /** The list cannot be made before this other one, as `round.list`, is decided. */
  | { readonly why: 'waits'; readonly list: string }
  /** What it is ranked by leans on no votes and on no panel's value. */
  | { readonly why: 'no-way' }
  /** A run of the rules takes too long to be repeated. */
  | { readonly why: 'too-large' };

export type NeededWay = (VotesWay | FigureWay) & { readonly tried: Tried };

/** Further votes of one tally. */
export interface VotesWay {
  readonly kind: 'votes';
  readonly channel: string;
  readonly group?: string | undefined;
  readonly session?: string | undefined;
}

/** Another value of the figure that a panel's marks come to; nobody says by which marks. */
export interface FigureWay {
  readonly kind: 'figure';
  readonly panel: string;
  readonly figure: string;
  /** The value before this step, which compares the entries of the part; null: the figure's own value. */
  readonly beforeStep: number | null;
  /** What is added is a multiple of it: the figure's rounding, or 0.01 where it is not rounded. */
  readonly by: string;
  readonly isRounded: boolean;
}

export type Tried = Enough | { readonly not: WhyNot };

export type WhyNot =
  /** All that the votes can be, or the panel's scale can give, is not enough. */
  | 'out-of-reach'
  /** None was found; under these rules more may also be worse, so that there may be one. */
  | 'not-found'
  /** A decision annuls the votes of the entry here. */
  | 'annulled'
  /** This tally could not vote for the entry. */
  | 'barred'
  /** It takes more runs than the others have left over. */
  | 'too-large';

/** Both this and one vote or one step less were run: this is enough, that is not. */
export interface Enough {
  /** Votes, or what is added to the figure: below 0 where less is better. */
  readonly more: string;
  /** All votes of the tally that count, or the figure's value. */
  readonly reaches: string;
  readonly standing: NeededStanding;
  /** With one less; null where the entry, or the other one, would not be ranked so. */
  readonly oneLess: NeededStanding | null;
  /** Whether no smaller number is enough either; else it is the least that was found. */
  readonly isLeast: boolean;
}

export interface NeededStanding {
  readonly place: number;
  /** By which the entry is ranked, or the list is ordered. */
  readonly score: string;
  /** The entry that was asked about: what it has may have changed too. null where a list was asked about. */
  readonly other: OtherStanding | null;
}

export interface OtherStanding {
  readonly place: number;
  readonly score: string;
  /** Where the scores are equal. */
  readonly tie: NeededTie | null;
}

export interface NeededTie {
  /** The rule of the chain that parts the two; null where none does. */
  readonly rule: number | null;
  /** What a rule by a figure compares; null where it compares no figure, or there is no value. */
  readonly value: string | null;
  readonly otherValue: string | null;
}
