import type { Rate } from './rate.js';

export interface Counted {
  readonly rate: Rate;
  /** Who: a network, an account, a device. It is hashed before it is kept anywhere. */
  readonly key: string;
}

export type Taken =
  /** How much of each was taken just before; what has been given back since counts in parts. */
  | { readonly isTaken: true; readonly before: readonly number[] }
  | { readonly isTaken: false; readonly waitMilliseconds: number };

/** The port behind which it is counted how often something is done, by one replica or by all together. */
export abstract class RateLimits {
  /** Takes one of each, or of none where one of them is used up. */
  abstract take(counted: readonly Counted[]): Taken | Promise<Taken>;

  /** What was taken and turned out not to count. */
  abstract giveBack(counted: readonly Counted[]): void;
}
