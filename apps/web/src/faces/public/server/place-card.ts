import { contestAddress, entryAddress } from '../../../api/addresses';
import type { Known } from '../../../api/answers';
import { formatDay } from '../../../ui/format/moments';
import { type Language, pathIn } from '../../../ui/language';
import { sayWords, type Words } from '../../../ui/say-words';
import type { Place } from '../list/place';
import { type ShownPlace, shownPlace } from '../list/shown-place';

interface Pictured {
  readonly slug: string;
  readonly round: string;
  readonly version: number;
  readonly number: number;
}

/** Where the picture of a place stands: each version has its own, for good. */
export const pictureOf = ({ slug, round, version, number }: Pictured, language: Language): string =>
  `/share/${slug}/rounds/${round}/${number}.png?version=${version}${language === 'en' ? '&language=en' : ''}`;

/** What chat apps show of an address that means a place, besides its title. */
interface Card {
  readonly summary: string;
  /** Below the site. */
  readonly picture: string;
  /** Where the same is read for good. */
  readonly sharedAs: string;
}

/** undefined where the address means no place. */
export function placeCard(place: Place, known: Known): Card | undefined {
  const shown = shownPlace(place, known);
  if (shown === undefined) return undefined;
  const { slug, language } = place;
  const { results, ranked } = shown;
  const { round, version } = results;
  return {
    summary: summaryOf(shown, language),
    picture: pictureOf({ slug, round, version, number: ranked.number }, language),
    sharedAs: `${pathIn(language, `/${slug}/rounds/${round}/results`)}?version=${version}&place=${ranked.number}`,
  };
}

/** The lists of its round that hold it, and who submitted it. */
function summaryOf({ contest, results, part, ranked, source }: ShownPlace, language: Language): string {
  const isChinese = language === 'zh';
  const list = (all: readonly Words[]): string =>
    all.map((words) => sayWords(words, language)).join(isChinese ? '\u3001' : '; ');
  const won = part.lists.filter(({ id }) => ranked.lists.includes(id)).map(({ title }) => title);
  const day = formatDay(results.publishedAt, { timeZone: contest.timeZone, language });
  const score = `${sayWords(source.score.title, language)} ${source.write(ranked.score)}`;
  const parts = [
    ...(contest.isSimulated
      ? [isChinese ? '模拟数据\uff0c非大赛结果' : 'Simulated data, not the contest\u2019s results']
      : []),
    [...(won.length === 0 ? [] : [list(won)]), score].join(isChinese ? '\uff0c' : ', '),
    list(ranked.submitters),
    isChinese ? `第 ${results.version} 版\uff0c${day}公布` : `Version ${results.version}, published on ${day}`,
  ].filter((each) => each !== '');
  return parts.join(isChinese ? '\u3002' : '. ') + (isChinese ? '\u3002' : '.');
}

/** The page of an entry is shown with its newest place. */
export function entryPicture({ slug, number, language }: Place, known: Known): string | undefined {
  const entry = known(entryAddress(slug, Number(number)));
  const published =
    known(contestAddress(slug))
      ?.rounds.map((round) => round.published)
      .filter((each) => each !== null) ?? [];
  const last = published[published.length - 1];
  const place = entry?.results.find(({ round }) => round === last?.round)?.place ?? null;
  if (last === undefined || place === null || place > MOST_PICTURED) return undefined;
  return pictureOf({ slug, round: last.round, version: last.version, number: Number(number) }, language);
}

/** As many of a ranking as its results hold at once. */
const MOST_PICTURED = 100;
