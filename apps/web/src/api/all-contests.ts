import { useQuery } from '@tanstack/react-query';
import { contestsAddress } from './addresses';
import { ask, keyOf } from './asking';
import type { ContestCard } from './types';

/** More contests than any office has held. */
const MOST_PAGES = 50;

/** Every contest, answer by answer: the office looks through them at once. */
export const useAllContests = () =>
  useQuery({
    queryKey: [...keyOf(contestsAddress()), 'all'],
    queryFn: async ({ signal }): Promise<readonly ContestCard[]> => {
      const first = await ask(contestsAddress(), { signal });
      const contests = [...first.contests];
      let { next } = first;
      for (let page = 1; next !== null && page < MOST_PAGES; page += 1) {
        const more = await ask(contestsAddress(next), { signal });
        contests.push(...more.contests);
        next = more.next;
      }
      return contests;
    },
  });
