import {
  ballotAddress,
  contestAddress,
  contestsAddress,
  entriesAddress,
  roadshowAddress,
  rulesAddress,
} from '../../../api/addresses';
import type { Known } from '../../../api/answers';
import type { Contest } from '../../../api/types';
import { contestAtHome } from './contest-at-home';
import type { PublicPage } from './page';
import { type Place, readAfter, readVersion } from './place';

// The front page, and the pages of a contest as a whole.

/** The list whose entries the contest's page shows: the first of the last round that is published. */
export function shownList({ rounds }: Contest): string | undefined {
  const round = [...rounds].reverse().find(({ published, lists }) => published !== null && lists.length > 0);
  const list = round?.lists[0];
  return round && list && `${round.id}.${list.id}`;
}

function asksOfContest(slug: string, { language }: Place, known: Known): readonly string[] {
  const contest = known(contestAddress(slug));
  if (contest === undefined) return [];
  const entries = entriesAddress(slug, { list: shownList(contest) });
  if (contest.rulebook === null) return [entries];
  const asked = [entries, rulesAddress(slug, { language })];
  // until there is a result, its page says of the vote what one can do
  return contest.publishedAt === null && contest.rulebook.hasChannels ? [...asked, ballotAddress(slug)] : asked;
}

export const home: PublicPage = {
  address: '/',
  title: null,
  under: 'contest',
  isIndexed: true,
  asks: ({ query }) => [contestsAddress(readAfter(query))],
  asksNext: (place, known) => {
    const slug = contestAtHome(place, known);
    return slug === undefined ? [] : [contestAddress(slug), ...asksOfContest(slug, place, known)];
  },
};

export const contest: PublicPage = {
  address: '/:slug',
  title: null,
  under: 'contest',
  isIndexed: true,
  asks: ({ slug }) => [contestAddress(slug)],
  asksNext: (place, known) => asksOfContest(place.slug, place, known),
};

export const rules: PublicPage = {
  address: '/:slug/rules',
  title: { zh: '规则全文', en: 'The rules in full' },
  under: 'rules',
  isIndexed: true,
  asks: ({ slug, language, query }) => [
    contestAddress(slug),
    rulesAddress(slug, { language, version: readVersion(query) }),
  ],
  version: ({ slug, language, query }, known) =>
    known(rulesAddress(slug, { language, version: readVersion(query) }))?.version,
};

export const roadshow: PublicPage = {
  address: '/:slug/roadshow',
  title: { zh: '媒体巡展', en: 'Media roadshow' },
  under: 'roadshow',
  isIndexed: true,
  asks: ({ slug, query }) => [contestAddress(slug), roadshowAddress(slug, readAfter(query))],
};
