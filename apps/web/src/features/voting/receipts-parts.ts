import type { ComponentType, ReactNode } from 'react';
import type { BallotPage, OwnBallots } from '../../api/types';
import type { CastHere } from './kept';

export interface OwnBallotsProps {
  readonly slug: string;
  readonly ballot: BallotPage;
  readonly mine: OwnBallots;
  /** Just cast: it is shown by itself, and gets the focus. */
  readonly latest: CastHere | null;
  /** null where all ballots of the window are cast. */
  readonly onNext: (() => void) | null;
}

export interface DeviceReceiptsProps {
  readonly slug: string;
  readonly ballot: BallotPage;
}

/** What ballots that were cast leave behind: its code comes after the ballot's, long before anybody has cast one. */
export interface ReceiptParts {
  readonly OwnBallots: ComponentType<OwnBallotsProps>;
  readonly DeviceReceipts: ComponentType<DeviceReceiptsProps>;
  /** The entries that the voter's next ballot cannot name, and why. */
  readonly shutEntries: (slug: string, mine: OwnBallots) => ReadonlyMap<number, ReactNode>;
}
