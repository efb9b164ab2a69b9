import type { Known } from '../../../api/answers';
import { type Language, languageOfPath, pathIn } from '../../../ui/language';
import type { PublicPage } from './page';
import { notFound, onlyContest, pageList, type PageName } from './page-list';
import type { Place } from './place';

/** A page and what its address says (`name` is null where there is none), or where the page stands that was meant. */
export type Found =
  | { readonly kind: 'page'; readonly name: PageName | null; readonly page: PublicPage; readonly place: Place }
  | { readonly kind: 'moved'; readonly to: string };

/** What each part of an address may look like. */
const PARTS: Readonly<Record<string, RegExp>> = {
  slug: /^[a-z][a-z0-9-]{1,61}[a-z0-9]$/,
  number: /^[1-9]\d{0,4}$/,
  round: /^[a-z][a-z0-9-]{0,80}$/,
};

/** Marks that chat apps and sentences leave at the end of a link. */
const MARKS_BEHIND =
  /[\s.,:;!?)\]>"'\u2019\u201d\u2026\u3001\u3002\u300b\u300d\u3011\uff01\uff08\uff09\uff0c\uff0e\uff1a\uff1b\uff1f]+$/;

const NAMES = Object.keys(pageList) as PageName[];

type Parts = ReadonlyMap<string, string>;

function partsIn(path: string, address: string): Parts | null {
  const given = path.split('/');
  const asked = address.split('/');
  if (given.length !== asked.length) return null;
  const parts = new Map<string, string>();
  for (const [index, name] of asked.entries()) {
    const value = given[index] ?? '';
    const part = name.startsWith(':') ? name.slice(1) : null;
    if (part === null ? value !== name : PARTS[part]?.test(value) !== true) return null;
    if (part !== null) parts.set(part, value);
  }
  return parts;
}

function pageAt(path: string): { readonly name: PageName; readonly parts: Parts } | null {
  for (const name of NAMES) {
    const parts = partsIn(path, pageList[name].address);
    if (parts !== null) return { name, parts };
  }
  return null;
}

/** null where the address is no text, or hides a stroke inside one of its parts. */
function decoded(path: string): string | null {
  try {
    const parts = path.split('/').map(decodeURIComponent);
    return parts.some((part) => part.includes('/')) ? null : parts.join('/');
  } catch {
    return null;
  }
}

/** As the address was meant: one slash where there are several, no capitals, full-width signs or marks behind. */
const tidied = (path: string): string =>
  `/${path
    .replace(MARKS_BEHIND, '')
    .normalize('NFKC')
    .toLowerCase()
    .split('/')
    .filter((part) => part !== '')
    .map((part) => (/^0+[1-9]\d*$/.test(part) ? part.replace(/^0+/, '') : part))
    .join('/')}`;

const withoutLanguage = (path: string, language: Language): string => (language === 'zh' ? path : path.slice(3) || '/');

/** Which page an address leads to. What was typed or pasted a little wrong is led to the page that was meant. */
export function findPage(path: string, search: string): Found {
  const text = decoded(path);
  if (text === null) return missing({ path: '/', language: languageOfPath(path), search });
  const language = languageOfPath(text);
  const own = withoutLanguage(text, language);
  const at = pageAt(own);
  if (at !== null) {
    const query = new URLSearchParams(search);
    const { name, parts } = at;
    const [slug, number, round] = ['slug', 'number', 'round'].map((part) => parts.get(part) ?? '') as [
      string,
      string,
      string,
    ];
    const place = { language, path: own, slug, number, round, query };
    return { kind: 'page', name, page: pageList[name], place };
  }
  const meant = tidied(text);
  const meantLanguage = languageOfPath(meant);
  if (meant !== text && pageAt(withoutLanguage(meant, meantLanguage)) !== null)
    return { kind: 'moved', to: meant + search };
  return missing({ path: own, language, search });
}

/** The page whose code draws an address: where there is one contest alone, the front page is that contest's. */
export const codeShown = ({ name }: Extract<Found, { kind: 'page' }>, known: Known): PageName | null =>
  name === 'home' && onlyContest(known) !== undefined ? 'contest' : name;

interface Nowhere {
  readonly path: string;
  readonly language: Language;
  readonly search: string;
}

function missing({ path, language, search }: Nowhere): Found {
  const [first = ''] = path.split('/').filter((part) => part !== '');
  const slug = PARTS['slug']?.test(first) === true ? first : '';
  const place = { language, path, slug, number: '', round: '', query: new URLSearchParams(search) };
  return { kind: 'page', name: null, page: notFound, place };
}

/** The same page in another language. */
export const inLanguage = ({ path, query }: Place, language: Language): string => {
  const search = query.toString();
  return pathIn(language, path) + (search === '' ? '' : `?${search}`);
};
