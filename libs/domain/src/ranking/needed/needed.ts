import type { OutReason } from '../outcome.js';

/** Two entries of one part of a round: the one that stands behind, and the one that it would have passed. */
export interface AskedPass {
  readonly round: string;
  readonly entry: number;
  readonly ahead: number;
}

/** By what each knob alone, all else unchanged, would have put an entry before another; or why nobody can say. */
export type NeededToPass = { readonly ways: readonly WayToPass[] } | { readonly nothing: NothingNeeded };

export type NothingNeeded =
  /** One of the two is not ranked. */
  | { readonly why: 'out'; readonly entry: number; readonly out: OutReason }
  /** They stand in different parts of the round. */
  | { readonly why: 'other-part' }
  /** The entry stands before the other already. */
  | { readonly why: 'before' }
  /** They have the same place. */
  | { readonly why: 'same-place' }
  /** Their scores are equal, and a lot or a decision put the other first. */
  | { readonly why: 'lot' | 'decision'; readonly rule: number }
  /** The score leans on no votes and on no panel's value. */
  | { readonly why: 'no-way' }
  /** A run of the rules takes too long to be repeated. */
  | { readonly why: 'too-large' };

export type WayToPass = (VotesWay | FigureWay) & { readonly tried: Tried };

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
  /** What is tried are multiples of it: the figure's rounding, or 0.01 where it is not rounded. */
  readonly by: string;
  readonly isRounded: boolean;
}

export type Tried = Passed | { readonly not: WhyNot };

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

/** Both this and what is one step less were run. */
export interface Passed {
  /** Votes, or what is added to the figure: below 0 where less is better. */
  readonly more: string;
  /** All votes of the tally that count, or the figure's value. */
  readonly reaches: string;
  readonly standing: PairStanding;
  /** With one vote or one step less, which is not enough; null where one of the two would not be ranked so. */
  readonly oneLess: PairStanding | null;
  /** Whether no smaller number can be enough; else it is the least that was found. */
  readonly isLeast: boolean;
}

/** How the two stand to one another. */
export interface PairStanding {
  readonly score: string;
  /** Of the other: it may have changed too. */
  readonly aheadScore: string;
  /** Where the scores are equal. */
  readonly tie: PairTie | null;
}

export interface PairTie {
  /** The rule of the chain that parts the two; null where none does. */
  readonly rule: number | null;
  /** What a rule by a figure compares; null where it compares no figure, or there is no value. */
  readonly value: string | null;
  readonly aheadValue: string | null;
}
