import type { WrittenBallot } from '@laurel/domain/voting';

/** All that is written on a ballot in one row, as its receipt is made of it: of one form two that differ have other marks. */
export const marksOf = ({ choices, weights }: WrittenBallot): readonly number[] =>
  weights === null ? choices : [...choices, ...weights];

export const isSame = (a: WrittenBallot, b: WrittenBallot): boolean => marksOf(a).join() === marksOf(b).join();
