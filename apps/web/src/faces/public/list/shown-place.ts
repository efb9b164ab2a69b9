import { contestAddress } from '../../../api/addresses';
import type { Known } from '../../../api/answers';
import type { Contest, Ranked, ResultPart, ResultRound, Results } from '../../../api/types';
import { type RowSource, sourceOf } from '../../../features/results/placed';
import type { Language } from '../../../ui/language';
import { sayWords } from '../../../ui/say-words';
import { readPlace, type Place } from './place';
import { resultsAt } from './results-at';

/** A place among the results, with all that is said of it. */
export interface ShownPlace {
  readonly contest: Contest;
  readonly results: Results;
  readonly round: ResultRound;
  readonly part: ResultPart;
  readonly ranked: Ranked;
  readonly source: RowSource;
}

/** The place that an address of results means by the number of its entry; undefined where they show none of that number. */
export function shownPlace(place: Place, known: Known): ShownPlace | undefined {
  const number = readPlace(place.query);
  const contest = known(contestAddress(place.slug));
  const address = resultsAt(place, contest);
  const results = address === null ? undefined : known(address);
  return number === undefined || contest === undefined || results === undefined
    ? undefined
    : placeIn({ contest, results }, number);
}

/** In the round that the results are of. */
export function placeIn({ contest, results }: Pick<ShownPlace, 'contest' | 'results'>, number: number) {
  const round = results.rounds[results.rounds.length - 1];
  for (const part of round?.parts ?? []) {
    const ranked = [...part.ranking, ...part.behind].find((row) => row.number === number);
    if (ranked === undefined || round === undefined) continue;
    const published = { slug: contest.slug, round: results.round, version: results.version };
    return { contest, results, round, part, ranked, source: sourceOf(published, round, part.ranking) };
  }
  return undefined;
}

/** What the tab and a shared link call it. */
export function placeTitle(place: Place, known: Known): string | undefined {
  const shown = shownPlace(place, known);
  return shown === undefined ? undefined : titleOf(shown, place.language);
}

function titleOf({ contest, ranked, source }: ShownPlace, language: Language): string {
  const { place, score, title } = ranked;
  const name = sayWords(title, language);
  const simulated = language === 'zh' ? '\uff08模拟\uff09' : ' (simulated)';
  const mark = contest.isSimulated ? simulated : '';
  return language === 'zh'
    ? `第 ${place} 名 ${source.write(score)}${mark} \u00b7 ${name}`
    : `Place ${place}, ${source.write(score)}${mark} \u00b7 ${name}`;
}
