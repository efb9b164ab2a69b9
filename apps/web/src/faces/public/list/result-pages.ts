import { announcementAddress, contestAddress, explanationAddress } from '../../../api/addresses';
import type { Known } from '../../../api/answers';
import type { Contest, Results } from '../../../api/types';
import type { PublicPage } from './page';
import { type Place, readPlace, readVersion } from './place';
import { comparisonAt, decisionsAt, readRows, resultsAt, rowsAt } from './results-at';
import { placeTitle, shownPlace } from './shown-place';
import { toList } from './to-list';

// What is published.

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

export const results: PublicPage = {
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
export const round: PublicPage = {
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
export const rows: PublicPage = {
  address: '/:slug/rounds/:round/results/rows',
  title: null,
  subject: (place, known) => resultsIn(place, known)?.rounds.find(({ id }) => id === readRows(place).of),
  under: 'results',
  isIndexed: true,
  asks: (place, known) => [...asksResults(place, known), rowsAt(place)],
  version: versionOfResults,
};

/** What was decided about a round's entries and votes, page by page. */
export const decisions: PublicPage = {
  address: '/:slug/rounds/:round/results/decisions',
  title: { zh: '组委会决定', en: 'Decisions of the organisers' },
  under: 'results',
  isIndexed: true,
  asks: (place, known) => [...asksResults(place, known), decisionsAt(place)],
  version: versionOfResults,
};

/** Why one entry stands before another. */
export const compare: PublicPage = {
  address: '/:slug/rounds/:round/results/compare',
  title: { zh: '两项并排比较', en: 'Two entries side by side' },
  under: 'results',
  isIndexed: false,
  asks: (place, known) => [...asksResults(place, known), ...toList(comparisonAt(place, resultsIn(place, known)))],
  version: versionOfResults,
};

/** Where anyone recomputes a published version. */
export const recompute: PublicPage = {
  address: '/:slug/rounds/:round/recompute',
  title: { zh: '自己验算', en: 'Check it yourself' },
  under: 'results',
  isIndexed: true,
  asks: asksResults,
  version: versionOfResults,
};

export const announcement: PublicPage = {
  address: '/:slug/announcement',
  title: { zh: '揭晓公告', en: 'Announcement' },
  under: 'results',
  isIndexed: true,
  asks: ({ slug }) => [contestAddress(slug), announcementAddress(slug)],
  version: ({ slug }, known) => known(announcementAddress(slug))?.version,
};
