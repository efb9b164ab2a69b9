import type { Language } from '../../../ui/language';

/** Where a reader is: what the address says beside the page itself. A part that the address has not is empty. */
export interface Place {
  readonly language: Language;
  /** The address without the language, as it stands in the bar, e.g. `/guangzhou-2022/results`. */
  readonly path: string;
  readonly slug: string;
  readonly number: string;
  readonly round: string;
  /** Of a submitter, as it is written; the id of an entry of one’s own. */
  readonly name: string;
  readonly query: URLSearchParams;
}

/** Behind how many rows of a long list the address asks to go on. */
export function readAfter(query: URLSearchParams): number | undefined {
  const after = query.get('after') ?? '';
  return /^[1-9]\d{0,6}$/.test(after) ? Number(after) : undefined;
}

/** The number of the entry whose place among the results is meant, if it is one. */
export function readPlace(query: URLSearchParams): number | undefined {
  const number = query.get('place') ?? '';
  return /^[1-9]\d{0,4}$/.test(number) ? Number(number) : undefined;
}

/** The version that the address asks for, if it is one. */
export function readVersion(query: URLSearchParams): number | undefined {
  const version = query.get('version') ?? '';
  return /^[1-9]\d{0,5}$/.test(version) ? Number(version) : undefined;
}
