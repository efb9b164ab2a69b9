/** Who votes, as far as this contest's platform knows: a device with its random id. */
export interface Voter {
  readonly level: 'device';
  /** 16 random bytes in hex, the same in all contests. */
  readonly id: string;
}
