import type { OwnBallots } from '../../api/types';
import type { CastHere } from './kept';

/** The entries of those ballots from which the next must differ; only the device that cast them knows which these are. */
export function namedBefore(
  cast: readonly Pick<CastHere, 'castAt' | 'choices'>[],
  { distinctFrom }: Pick<OwnBallots, 'distinctFrom'>,
): ReadonlySet<number> {
  const ballots = cast.filter(({ castAt }) => distinctFrom.includes(castAt));
  return new Set(ballots.flatMap(({ choices }) => choices));
}
