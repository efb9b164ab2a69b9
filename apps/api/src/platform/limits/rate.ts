/** How often something may be done by one who goes by one key. */
export interface Rate {
  /** Sets what is counted here apart from what else is counted of the same key. */
  readonly name: string;
  /** So often at once, */
  readonly most: number;
  /** and once more each time that so much has passed. */
  readonly intervalMilliseconds: number;
  /** Nothing is refused: who asks looks at what was taken. */
  readonly isSoft?: boolean;
}

export const perMinute = (name: string, most: number): Rate => ({ name, most, intervalMilliseconds: 60_000 / most });
export const perHour = (name: string, most: number): Rate => ({ name, most, intervalMilliseconds: 3_600_000 / most });

/** What was asked of one rate: how much of it was taken just before, or when the next is free. */
export interface Asked {
  readonly until: number;
  readonly taken: number;
  readonly waitMilliseconds: number;
}

/**
 * The generic cell rate algorithm: of each key one number is kept, the moment `until` at which all that was taken is given
 * back. `most` may be taken at once, each is given back by itself, and no window begins at which all would come at once.
 */
export function askRate({ most, intervalMilliseconds, isSoft }: Rate, until: number, now: number): Asked {
  const debt = Math.max(0, until - now);
  const room = (most - 1) * intervalMilliseconds;
  const isRefused = isSoft !== true && debt > room;
  return {
    until: now + Math.min(most * intervalMilliseconds, debt + intervalMilliseconds),
    taken: debt / intervalMilliseconds,
    waitMilliseconds: isRefused ? debt - room : 0,
  };
}
