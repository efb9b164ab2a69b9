import { contestAddress, contestsAddress, rulesAddress } from './addresses';
import { useAnswer } from './asking';

export const useContests = (after?: number) => useAnswer(contestsAddress(after));

export const useContest = (slug: string) => useAnswer(contestAddress(slug));

export const useRules = (slug: string, question: Parameters<typeof rulesAddress>[1]) =>
  useAnswer(rulesAddress(slug, question));
