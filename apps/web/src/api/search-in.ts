/** The name of a search in the address of a page. */
export const SEARCH = 'q';

/** As much as the api takes; nobody types so much, but links bring whole paragraphs. */
const LONGEST_SEARCH = 100;

/** What an address looks for, as it was typed; blanks alone look for nothing. */
export function searchIn(query: URLSearchParams): string | undefined {
  const text = query.get(SEARCH) ?? '';
  return text.trim() === '' ? undefined : Array.from(text).slice(0, LONGEST_SEARCH).join('');
}
