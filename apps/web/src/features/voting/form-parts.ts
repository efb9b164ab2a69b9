import type { ComponentType, ReactNode } from 'react';
import type { BallotEntry, BallotPage } from '../../api/types';
import type { Filled } from './filling';

export interface FillProps {
  readonly slug: string;
  readonly ballot: BallotPage;
  /** In the order of this voter. */
  readonly entries: readonly BallotEntry[];
  /** Those that a search has found; null: all. */
  readonly found: ReadonlySet<number> | null;
  /** Whether this voter has no ballot left for an entry that has ballots of its own. */
  readonly isUsedUp: (entry: number) => boolean;
  /** Entries that cannot be chosen, and why. */
  readonly shut: ReadonlyMap<number, ReactNode> | undefined;
  readonly filled: Filled;
  readonly fill: (filled: Filled) => void;
}

export interface FilledProps {
  readonly ballot: BallotPage;
  readonly filled: Filled;
}

export interface MarkProps extends FilledProps {
  readonly entry: number;
}

/** How the ballots of one form are filled in. */
export interface FormParts {
  readonly Fill: ComponentType<FillProps>;
  /** How far it is filled in, always in sight. */
  readonly Count: ComponentType<FilledProps>;
  /** What stands beside a chosen entry when the ballot is looked at once more. */
  readonly Mark: ComponentType<MarkProps>;
  /** Whether it can be cast. */
  readonly isWhole: (filled: Filled, ballot: BallotPage) => boolean;
}
