import { contestAddress } from '../../../api/addresses';
import type { Known } from '../../../api/answers';
import type { Contest } from '../../../api/types';
import type { Language } from '../../../ui/language';
import { sayWords, type Words } from '../../../ui/say-words';
import { contestAtHome } from './contest-at-home';
import type { PublicPage } from './page';
import { pageList, SITE } from './page-list';
import type { Place } from './place';

export interface Shown {
  readonly page: PublicPage;
  readonly place: Place;
}

/** The contest that a page is about, once it is known. */
export const contestOf = ({ page, place }: Shown, known: Known): Contest | undefined => {
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
