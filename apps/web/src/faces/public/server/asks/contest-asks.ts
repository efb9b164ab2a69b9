import {
  ballotAddress,
  contestAddress,
  contestsAddress,
  entriesAddress,
  noticeAddress,
  roadshowAddress,
  rulesAddress,
} from '../../../../api/addresses';
import type { Known } from '../../../../api/answers';
import { stageNow } from '../../../../features/contests/stage-now';
import { contestAtHome } from '../../list/contest-at-home';
import { type Place, readAfter, readVersion } from '../../list/place';
import { shownList } from '../../list/shown-list';
import type { PageAsks } from './page-asks';

function asksOfContest(slug: string, { language }: Place, known: Known): readonly string[] {
  const contest = known(contestAddress(slug));
  if (contest === undefined) return [];
  const { rulebook, publishedAt } = contest;
  const { proposed } = stageNow(contest);
  return [
    // what is proposed is shown instead of the entries
    proposed === undefined ? entriesAddress(slug, { list: shownList(contest) }) : noticeAddress(slug, proposed.id),
    ...(rulebook === null ? [] : [rulesAddress(slug, { language })]),
    // until there is a result, its page says of the vote what one can do
    ...(publishedAt === null && rulebook?.hasChannels === true ? [ballotAddress(slug)] : []),
  ];
}

export const home: PageAsks = {
  asks: ({ query }) => [contestsAddress(readAfter(query))],
  asksNext: (place, known) => {
    const slug = contestAtHome(place, known);
    return slug === undefined ? [] : [contestAddress(slug), ...asksOfContest(slug, place, known)];
  },
};

export const contest: PageAsks = {
  asks: ({ slug }) => [contestAddress(slug)],
  asksNext: (place, known) => asksOfContest(place.slug, place, known),
};

export const rules: PageAsks = {
  asks: ({ slug, language, query }) => [
    contestAddress(slug),
    rulesAddress(slug, { language, version: readVersion(query) }),
  ],
};

export const roadshow: PageAsks = {
  asks: ({ slug, query }) => [contestAddress(slug), roadshowAddress(slug, readAfter(query))],
};

/** A page that shows of the contest nothing but its frame: what stands in it only who signs in may see. */
export const ofContest: PageAsks = { asks: ({ slug }) => [contestAddress(slug)] };
