import { contestAddress } from '../../../api/addresses';
import { type Answers, type Known, knownIn } from '../../../api/answers';
import { isTooEarly, ApiProblem, problemIn } from '../../../api/problem';
import type { Contest } from '../../../api/types';
import { type Language, pathIn } from '../../../ui/language';
import { sayWords, type Words } from '../../../ui/say-words';
import type { PublicPage } from './page';
import { contestAtHome } from './contest-at-home';
import { pageList, SITE, SITE_DESCRIPTION } from './page-list';
import type { Place } from './place';
import { entryPicture, placeCard } from './place-card';
import { notFound } from './site-pages';

/** What a page says to chat apps, search engines and people who wait, before it is drawn. */
export interface PageHead {
  readonly status: number;
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  /** The page in each language, as it stands in the bar. */
  readonly paths: Readonly<Record<Language, string>>;
  readonly isIndexed: boolean;
  /** Of a picture of its own, below the site. */
  readonly picture?: string | undefined;
  /** The same for good, where chat apps are to keep another address than search engines. */
  readonly sharedAs?: string | undefined;
}

interface Shown {
  readonly page: PublicPage;
  readonly place: Place;
}

const contestOf = ({ page, place }: Shown, known: Known): Contest | undefined => {
  const shown = page === pageList.home ? contestAtHome(place, known) : place.slug;
  return shown === undefined || shown === '' ? undefined : known(contestAddress(shown));
};

/** The name of a contest where it stands alone: what is simulated says so. */
function nameOf({ title, isSimulated }: Contest, language: Language): string {
  const simulated = language === 'zh' ? '\uff08模拟数据\uff09' : ' (simulated)';
  return `${sayWords(title, language)}${isSimulated ? simulated : ''}`;
}

/** What the tab says; undefined as long as something that it names is not known. */
export function titleOf(shown: Shown, known: Known): string | undefined {
  const { page, place } = shown;
  const say = (words: Words): string => sayWords(words, place.language);
  const contest = contestOf(shown, known);
  const name = contest === undefined ? SITE[place.language] : nameOf(contest, place.language);
  const subject = page.subject?.(place, known);
  if (page.subject !== undefined && subject === undefined) return undefined;
  const own = page.title ?? subject?.title;
  const inside = page.titleInside?.(place, known);
  if (inside !== undefined) return `${inside} | ${name}`;
  if (own !== undefined) return `${say(own)} | ${name}`;
  return contest === undefined ? name : `${name} | ${SITE[place.language]}`;
}

/** The refusal that a page meets, by its status; 200 where there is none. */
function statusOf({ page, place }: Shown, answers: Answers): number {
  if (page === notFound) return 404;
  for (const address of page.asks(place, knownIn(answers))) {
    const { status, body } = answers[address] ?? { status: 200, body: '' };
    // that a contest has no such thing is what the page says
    if ([409, 422].includes(status)) continue;
    if (status >= 400 && !isTooEarly(new ApiProblem(status, problemIn(body)))) return status;
  }
  return 200;
}

export function headOf(shown: Shown, answers: Answers): PageHead {
  const { page, place } = shown;
  const { language, path } = place;
  const known = knownIn(answers);
  const status = statusOf(shown, answers);
  const isRefused = page.asks(place, known).some((address) => (answers[address]?.status ?? 200) >= 400);
  const summary = page.subject?.(place, known)?.summary ?? contestOf(shown, known)?.lead;
  const card = page.titleInside === undefined ? undefined : placeCard(place, known);
  const lost = titleOf({ page: notFound, place }, known) ?? SITE[language];
  return {
    status,
    language,
    title: status === 404 ? lost : (titleOf(shown, known) ?? SITE[language]),
    description: card?.summary ?? (summary === undefined ? SITE_DESCRIPTION[language] : sayWords(summary, language)),
    paths: { zh: pathIn('zh', path), en: pathIn('en', path) },
    isIndexed: page.isIndexed && !isRefused,
    picture: page === pageList.entry ? entryPicture(place, known) : card?.picture,
    sharedAs: card?.sharedAs,
  };
}
