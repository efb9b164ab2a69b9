import { contestsAddress } from '../../../api/addresses';
import type { Known } from '../../../api/answers';
import { type Place, readAfter } from './place';

/** Where there is one contest alone, the front page is that contest's. */
export function onlyContest(known: Known): string | undefined {
  const list = known(contestsAddress());
  return list?.contests.length === 1 && list.next === null ? list.contests[0]?.slug : undefined;
}

/** The contest that the front page shows; none where it is a further page of the list. */
export const contestAtHome = ({ query }: Pick<Place, 'query'>, known: Known): string | undefined =>
  readAfter(query) === undefined ? onlyContest(known) : undefined;
