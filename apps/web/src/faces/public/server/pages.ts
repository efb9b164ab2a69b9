import { type Answers, knownIn } from '../../../api/answers';
import { pathIn } from '../../../ui/language';
import { findPage } from '../list/find-page';
import { navigation } from '../list/navigation';
import { pageList } from '../list/page-list';
import { asksOf } from './asks/asks-of';

export { navigation, pageList };

/** What the server has to do before it can draw an address. */
export type Wanted =
  /** The address was meant to be another one: lead there for good. */
  | { readonly moved: string }
  /** Addresses of the api that are still to be asked; once there are none, the page can be drawn. */
  | { readonly asks: readonly string[] };

export interface Question {
  /** As it stands in the request, still encoded. */
  readonly path: string;
  /** With its question mark, or empty. */
  readonly search: string;
  /** What the api has answered so far, by address. */
  readonly answers: Answers;
}

/** Addresses of the pages that search engines are led to: those of a round lie one step behind the results. */
export const indexed = (): readonly string[] =>
  Object.values(pageList)
    .filter(({ isIndexed, address }) => isIndexed && !address.includes(':round'))
    .map(({ address }) => address);

/** Asked again with the answers until nothing is wanted: what is asked may follow from what was answered. */
export function wantedFor({ path, search, answers }: Question): Wanted {
  const found = findPage(path, search);
  if (found.kind === 'moved') return { moved: found.to };
  const { name, place } = found;
  const { asks, movedTo, asksNext } = asksOf(name);
  const known = knownIn(answers);
  const first = asks(place, known);
  const unanswered = (asks: readonly string[]) => asks.filter((ask) => !(ask in answers));
  const missing = unanswered(first);
  if (missing.length > 0) return { asks: missing };
  const moved = movedTo?.(place, known);
  if (moved !== undefined) return { moved: pathIn(place.language, moved) };
  const isRefused = first.some((ask) => (answers[ask]?.status ?? 0) >= 400);
  return { asks: isRefused ? [] : unanswered(asksNext?.(place, known) ?? []) };
}
