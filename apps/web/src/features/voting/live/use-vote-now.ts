import { useEffect } from 'react';
import { useBallot } from '../../../api/voting';
import { readNow } from '../../../ui/use-now';

const LONGEST = 86_400_000;
const A_MOMENT = 1_000;

/** The page of a ballot, of the first where no channel is named; asked again when its stage opens or closes by the clock. */
export function useVoteNow(slug: string, channel: string | undefined): ReturnType<typeof useBallot> {
  const query = useBallot(slug, channel);
  const { data, refetch } = query;
  const { state, opensAt, closesAt } = data?.stage ?? {};
  const next = state === 'planned' ? opensAt : state === 'open' ? closesAt : null;
  useEffect(() => {
    const left = next == null ? Infinity : Date.parse(next) - readNow();
    if (left > LONGEST) return undefined;
    const timer = setTimeout(() => void refetch(), Math.max(0, left) + A_MOMENT);
    return () => clearTimeout(timer);
  }, [next, refetch, data]);
  return query;
}
