import type { NeedOfPair } from '../../../api/types';

const numbersOf = ({ nothing, ways }: NeedOfPair): string =>
  JSON.stringify([nothing, ways.map(({ more, not }) => [more, not])]);

/** Whether both ask for the same: who passes the last on a list mostly stands on it. */
export const isSameNeed = (a: NeedOfPair, b: NeedOfPair): boolean => numbersOf(a) === numbersOf(b);
