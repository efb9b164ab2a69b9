import type { I18n } from '@lingui/core';
import type { Contest, Ranked, Results } from '../../api/types';
import { type Clock, formatDay } from '../../ui/format/moments';
import { pathIn } from '../../ui/language';
import { sayWords, type Words } from '../../ui/say-words';
import { sharedPage } from './place-page';
import { type RowSource, versionPage } from './placed';

/** The place that is cited, and the results that show it. */
export interface CitedPlace {
  readonly source: RowSource;
  readonly ranked: Ranked;
}

interface Cited {
  readonly contest: Contest;
  readonly results: Results;
  readonly place: CitedPlace | null;
}

interface Speaking {
  readonly i18n: I18n;
  readonly clock: Clock;
  /** The address of the site, without a slash at its end. */
  readonly site: string;
}

/**
 * Who came where by which figure, in whose contest, in which version of when, where it stands and by which fingerprint
 * it is known again; what is simulated says so before anything else.
 */
export function citationOf({ contest, results, place }: Cited, { i18n, clock, site }: Speaking): string {
  const { language } = clock;
  const say = (words: Words): string => sayWords(words, language);
  const list = (all: readonly Words[]): string => all.map(say).join(language === 'zh' ? '、' : '; ');
  const { round, version, publishedAt, rounds, hashes } = results;
  const { organisers, title, edition } = contest;
  const shown = rounds.find(({ id }) => id === (place?.source.round ?? round));
  const what = [title, ...(edition === null ? [] : [edition]), ...(shown === undefined ? [] : [shown.title])];
  const published = { slug: contest.slug, round, version };
  const isOfRound = place !== null && place.source.round === round;
  const page = isOfRound ? sharedPage(published, place.ranked.number) : versionPage(contest.slug, round, version);
  const address = site + pathIn(language, page);
  const values = { version, day: formatDay(publishedAt, clock), address };
  return [
    ...(contest.isSimulated ? [i18n._({ id: 'strip.mark', message: '模拟数据，非大赛结果' })] : []),
    ...(place === null ? [] : [placeIn(place, i18n, { say, list })]),
    what.map(say).join(language === 'zh' ? '，' : ', '),
    ...(organisers.length === 0
      ? []
      : [i18n._({ id: 'cite.organisers', message: '主办：{organisers}', values: { organisers: list(organisers) } })]),
    i18n._({ id: 'cite.version', message: '据桂冠第 {version} 版，{day}公布：{address}', values }),
    i18n._({ id: 'cite.hash', message: '结果指纹（SHA-256）：{hash}', values: { hash: hashes.outcome } }),
  ].join('\n');
}

interface Say {
  readonly say: (words: Words) => string;
  readonly list: (all: readonly Words[]) => string;
}

const placeIn = ({ source, ranked }: CitedPlace, i18n: I18n, { say, list }: Say): string =>
  i18n._({
    id: 'cite.place',
    message: '{title}（{submitters}）：第 {place} 名，{figure} {score}',
    values: {
      title: say(ranked.title),
      submitters: list(ranked.submitters),
      place: ranked.place,
      figure: say(source.score.title),
      score: source.write(ranked.score),
    },
  });
