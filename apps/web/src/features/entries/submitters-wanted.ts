import type { SubmittersQuestion } from '../../api/addresses';
import { SEARCH, searchIn } from '../../api/search-in';

/** What the address of the submitters' page asks for; what is malformed counts as nothing. */
export function readSubmitters(query: URLSearchParams): SubmittersQuestion {
  const after = query.get('after') ?? '';
  return { search: searchIn(query), after: /^[1-9]\d{0,5}$/.test(after) ? Number(after) : undefined };
}

/** The page that asks for this. */
export function submittersPage(slug: string, { search, after }: SubmittersQuestion = {}): string {
  const query = new URLSearchParams();
  if (search !== undefined && search !== '') query.set(SEARCH, search);
  if (after !== undefined) query.set('after', String(after));
  const text = query.toString();
  return `/${slug}/submitters${text === '' ? '' : `?${text}`}`;
}
