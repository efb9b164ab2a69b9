import type { BallotChannel } from '../channels/ballot-channel.js';
import type { ChannelNumber } from '../channels/channel-numbers.service.js';
import type { VoterKey } from '../voters/voter-keys.service.js';

/** A ballot that nothing is known against, but for what the database decides in the statement that stores it. */
export interface ReadyBallot {
  readonly channel: BallotChannel;
  readonly number: ChannelNumber;
  readonly voter: VoterKey;
  readonly window: number;
  readonly slot: number;
  /** In the order of `sortBallot`, and nothing is against them. */
  readonly choices: readonly number[];
  readonly weights: readonly number[] | null;
  readonly commitment: Buffer;
}

export interface StoredBallot {
  readonly castAt: Date;
  /** null: the window is the whole contest. */
  readonly windowEndsAt: Date | null;
}
