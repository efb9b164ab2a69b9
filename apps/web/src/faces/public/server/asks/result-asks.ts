import { announcementAddress, contestAddress, explanationAddress, noticeAddress } from '../../../../api/addresses';
import type { Known } from '../../../../api/answers';
import { type Place, readPlace, readVersion } from '../../list/place';
import { comparisonAt, decisionsAt, resultsAt, resultsIn, rowsAt } from '../../list/results-at';
import { shownPlace } from '../../list/shown-place';
import { toList } from './to-list';
import type { PageAsks } from './page-asks';

const asksResults = (place: Place, known: Known): readonly string[] => {
  const address = resultsAt(place, known(contestAddress(place.slug)));
  return address === null ? [contestAddress(place.slug)] : [contestAddress(place.slug), address];
};

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

export const results: PageAsks = { asks: asksResults, movedTo: versionOfRound, asksNext: asksOfPlace };

export const round: PageAsks = { asks: asksResults, asksNext: asksOfPlace };

export const rows: PageAsks = { asks: (place, known) => [...asksResults(place, known), rowsAt(place)] };

export const decisions: PageAsks = { asks: (place, known) => [...asksResults(place, known), decisionsAt(place)] };

export const compare: PageAsks = {
  asks: (place, known) => [...asksResults(place, known), ...toList(comparisonAt(place, resultsIn(place, known)))],
};

export const recompute: PageAsks = { asks: asksResults };

export const notice: PageAsks = { asks: ({ slug, round: of }) => [contestAddress(slug), noticeAddress(slug, of)] };

export const announcement: PageAsks = { asks: ({ slug }) => [contestAddress(slug), announcementAddress(slug)] };
