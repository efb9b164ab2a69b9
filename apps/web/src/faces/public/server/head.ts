import { type Answers, knownIn } from '../../../api/answers';
import { ApiProblem, isTooEarly, problemIn } from '../../../api/problem';
import { type Language, pathIn } from '../../../ui/language';
import { sayWords } from '../../../ui/say-words';
import type { Found } from '../list/find-page';
import { SITE, SITE_DESCRIPTION } from '../list/page-list';
import { entryPicture, placeCard } from './place-card';
import { notFound } from '../list/site-pages';
import { contestOf, titleOf } from '../list/title';
import { asksOf } from './asks/asks-of';

type Shown = Extract<Found, { kind: 'page' }>;

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

/** The refusal that a page meets, by its status; 200 where there is none. */
function statusOf({ name, place }: Shown, answers: Answers): number {
  if (name === null) return 404;
  for (const address of asksOf(name).asks(place, knownIn(answers))) {
    const { status, body } = answers[address] ?? { status: 200, body: '' };
    // that a contest has no such thing is what the page says
    if ([409, 422].includes(status)) continue;
    if (status >= 400 && !isTooEarly(new ApiProblem(status, problemIn(body)))) return status;
  }
  return 200;
}

export function headOf(shown: Shown, answers: Answers): PageHead {
  const { name, page, place } = shown;
  const { language, path } = place;
  const known = knownIn(answers);
  const status = statusOf(shown, answers);
  const isRefused = asksOf(name)
    .asks(place, known)
    .some((address) => (answers[address]?.status ?? 200) >= 400);
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
    picture: name === 'entry' ? entryPicture(place, known) : card?.picture,
    sharedAs: card?.sharedAs,
  };
}
