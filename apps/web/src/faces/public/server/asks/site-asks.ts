import { contestAddress, contestsAddress } from '../../../../api/addresses';
import { onlyContest } from '../../list/contest-at-home';
import { toList } from './to-list';
import type { PageAsks } from './page-asks';

/** A page of the house itself. */
export const nothing: PageAsks = { asks: () => [] };

export const privacy: PageAsks = {
  ...nothing,
  // who answers for it
  asksNext: (_, known) => [contestsAddress(), ...toList(onlyContest(known)).map(contestAddress)],
};

export const notFound: PageAsks = {
  ...nothing,
  asksNext: ({ slug }) => (slug === '' ? [] : [contestAddress(slug)]),
};
