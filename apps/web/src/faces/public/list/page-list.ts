import {
  announcementAddress,
  ballotAddress,
  contestAddress,
  contestsAddress,
  entriesAddress,
  entryAddress,
  explanationAddress,
  receiptAddress,
  roadshowAddress,
  rulesAddress,
  submitterAddress,
  submittersAddress,
} from '../../../api/addresses';
import type { Known } from '../../../api/answers';
import type { Contest, Results } from '../../../api/types';
import { readFilter, questionIn } from '../../../features/entries/entries-filter';
import { readSubmitters } from '../../../features/entries/submitters-wanted';
import { contestAtHome, onlyContest } from './contest-at-home';
import type { Both, PublicPage } from './page';
import { type Place, readAfter, readPlace, readVersion } from './place';
import { comparisonAt, decisionsAt, readRows, resultsAt, rowsAt } from './results-at';
import { placeTitle, shownPlace } from './shown-place';

// Every public page. The client's addresses, navigation and titles come from here, and so does what the server draws.

export const SITE: Both = { zh: '桂冠', en: 'Laurel' };

export const SITE_DESCRIPTION: Both = {
  zh: '任何人都能重算的评选：规则、数据与每个名次的算式都在这里。',
  en: 'Contests whose outcome anyone can recompute: the rules, the evidence and the arithmetic behind every place.',
};

const toList = (text: string | null | undefined): readonly string[] => (text == null ? [] : [text]);

const nothing = (): readonly string[] => [];

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

const home: PublicPage = {
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

const contest: PublicPage = {
  address: '/:slug',
  title: null,
  under: 'contest',
  isIndexed: true,
  asks: ({ slug }) => [contestAddress(slug)],
  asksNext: (place, known) => asksOfContest(place.slug, place, known),
};

const rules: PublicPage = {
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

const entries: PublicPage = {
  address: '/:slug/entries',
  title: { zh: '参赛项目', en: 'Entries' },
  under: 'entries',
  isIndexed: true,
  asks: ({ slug, query }) => [contestAddress(slug), entriesAddress(slug, questionIn(readFilter(query)))],
};

const entry: PublicPage = {
  address: '/:slug/entries/:number',
  title: null,
  subject: ({ slug, number }, known) => known(entryAddress(slug, Number(number))),
  under: 'entries',
  isIndexed: true,
  asks: ({ slug, number }) => [contestAddress(slug), entryAddress(slug, Number(number))],
  asksNext: ({ slug, number }, known) =>
    (known(entryAddress(slug, Number(number)))?.results ?? []).map(({ round }) =>
      explanationAddress(slug, { round, number: Number(number) }),
    ),
};

const submitters: PublicPage = {
  address: '/:slug/submitters',
  title: { zh: '申报单位', en: 'Submitters' },
  under: 'entries',
  isIndexed: true,
  asks: ({ slug, query }) => [contestAddress(slug), submittersAddress(slug, readSubmitters(query))],
};

/** What became of all that one submitter has handed in. */
const submitter: PublicPage = {
  address: '/:slug/submitters/:name',
  title: null,
  subject: ({ slug, name, query }, known) => {
    const found = known(submitterAddress(slug, name, readAfter(query)));
    return found === undefined ? undefined : { title: found.name };
  },
  under: 'entries',
  isIndexed: true,
  asks: ({ slug, name, query }) => [contestAddress(slug), submitterAddress(slug, name, readAfter(query))],
  version: ({ slug, name, query }, known) => known(submitterAddress(slug, name, readAfter(query)))?.published?.version,
};

const roadshow: PublicPage = {
  address: '/:slug/roadshow',
  title: { zh: '媒体巡展', en: 'Media roadshow' },
  under: 'roadshow',
  isIndexed: true,
  asks: ({ slug, query }) => [contestAddress(slug), roadshowAddress(slug, readAfter(query))],
};

const contestOf = ({ slug }: Place, known: Known): Contest | undefined => known(contestAddress(slug));

const asksResults = (place: Place, known: Known): readonly string[] => {
  const address = resultsAt(place, contestOf(place, known));
  return address === null ? [contestAddress(place.slug)] : [contestAddress(place.slug), address];
};

function resultsIn(place: Place, known: Known): Results | undefined {
  const address = resultsAt(place, contestOf(place, known));
  return address === null ? undefined : known(address);
}

const versionOfResults = (place: Place, known: Known): number | undefined => resultsIn(place, known)?.version;

/** A version belongs to its round: without it the address would mean another one as soon as a later round is published. */
function versionOfRound(place: Place, known: Known): string | undefined {
  const shown = resultsIn(place, known);
  if (shown === undefined || readVersion(place.query) === undefined) return undefined;
  const number = readPlace(place.query);
  const opened = number === undefined ? '' : `&place=${number}`;
  return `/${place.slug}/rounds/${shown.round}/results?version=${shown.version}${opened}`;
}

/** The sum of a place that is shown open comes with the page. */
function asksOfPlace(place: Place, known: Known): readonly string[] {
  const shown = shownPlace(place, known);
  if (shown === undefined) return [];
  const { results, ranked } = shown;
  const published = { round: results.round, version: results.version };
  return [explanationAddress(place.slug, { round: results.round, number: ranked.number, published })];
}

const results: PublicPage = {
  address: '/:slug/results',
  title: { zh: '评选结果', en: 'Results' },
  under: 'results',
  isIndexed: true,
  asks: asksResults,
  version: versionOfResults,
  movedTo: versionOfRound,
  titleInside: placeTitle,
  asksNext: asksOfPlace,
};

/** The results of a round of their own, in one of its versions. */
const round: PublicPage = {
  address: '/:slug/rounds/:round/results',
  title: null,
  subject: (place, known) => resultsIn(place, known)?.rounds.find(({ id }) => id === place.round),
  under: 'results',
  isIndexed: true,
  asks: asksResults,
  version: versionOfResults,
  titleInside: placeTitle,
  asksNext: asksOfPlace,
};

/** A whole ranking, or a whole list, page by page. */
const rows: PublicPage = {
  address: '/:slug/rounds/:round/results/rows',
  title: null,
  subject: (place, known) => resultsIn(place, known)?.rounds.find(({ id }) => id === readRows(place).of),
  under: 'results',
  isIndexed: true,
  asks: (place, known) => [...asksResults(place, known), rowsAt(place)],
  version: versionOfResults,
};

/** What was decided about a round's entries and votes, page by page. */
const decisions: PublicPage = {
  address: '/:slug/rounds/:round/results/decisions',
  title: { zh: '组委会决定', en: 'Decisions of the organisers' },
  under: 'results',
  isIndexed: true,
  asks: (place, known) => [...asksResults(place, known), decisionsAt(place)],
  version: versionOfResults,
};

/** Why one entry stands before another. */
const compare: PublicPage = {
  address: '/:slug/rounds/:round/results/compare',
  title: { zh: '两项并排比较', en: 'Two entries side by side' },
  under: 'results',
  isIndexed: false,
  asks: (place, known) => [...asksResults(place, known), ...toList(comparisonAt(place, resultsIn(place, known)))],
  version: versionOfResults,
};

/** Where anyone recomputes a published version. */
const recompute: PublicPage = {
  address: '/:slug/rounds/:round/recompute',
  title: { zh: '自己验算', en: 'Check it yourself' },
  under: 'results',
  isIndexed: true,
  asks: asksResults,
  version: versionOfResults,
};

const announcement: PublicPage = {
  address: '/:slug/announcement',
  title: { zh: '揭晓公告', en: 'Announcement' },
  under: 'results',
  isIndexed: true,
  asks: ({ slug }) => [contestAddress(slug), announcementAddress(slug)],
  version: ({ slug }, known) => known(announcementAddress(slug))?.version,
};

/** Where a ballot is filled in and cast. */
const vote: PublicPage = {
  address: '/:slug/vote',
  title: { zh: '投票', en: 'Vote' },
  under: 'contest',
  isIndexed: true,
  asks: ({ slug }) => [contestAddress(slug), ballotAddress(slug)],
};

/** The code that is looked up stands in the address, so that it works without scripts. */
const receipt: PublicPage = {
  address: '/:slug/receipt',
  title: { zh: '查回执', en: 'Receipts' },
  under: 'contest',
  isIndexed: false,
  asks: ({ slug, query }) => [
    contestAddress(slug),
    ...toList(query.get('code')).map((code) => receiptAddress(slug, code)),
  ],
};

const privacy: PublicPage = {
  address: '/privacy',
  title: { zh: '关于你，我们存了什么', en: 'What we store about you' },
  isIndexed: true,
  asks: nothing,
  // who answers for it
  asksNext: (_, known) => [contestsAddress(), ...toList(onlyContest(known)).map(contestAddress)],
};

const login: PublicPage = {
  address: '/login',
  title: { zh: '登录', en: 'Log in' },
  isIndexed: false,
  asks: nothing,
};

const setup: PublicPage = {
  address: '/setup',
  title: { zh: '建立管理员账号', en: 'Set up an administrator’s account' },
  isIndexed: false,
  asks: nothing,
};

const invitation: PublicPage = {
  address: '/invitation',
  title: { zh: '接受邀请', en: 'Accept an invitation' },
  isIndexed: false,
  asks: nothing,
};

/** Whatever stands nowhere else; below a contest it names that contest's pages. */
export const notFound: PublicPage = {
  address: '*',
  title: { zh: '没有找到这一页', en: 'There is no such page' },
  isIndexed: false,
  asks: nothing,
  asksNext: ({ slug }) => (slug === '' ? [] : [contestAddress(slug)]),
};

/** In the order in which addresses are compared with them. */
export const pageList = {
  home,
  privacy,
  login,
  setup,
  invitation,
  contest,
  rules,
  vote,
  receipt,
  entries,
  entry,
  submitters,
  submitter,
  roadshow,
  results,
  round,
  rows,
  decisions,
  compare,
  recompute,
  announcement,
} as const;

export type PageName = keyof typeof pageList;
