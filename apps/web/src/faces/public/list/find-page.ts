import type { Known } from '../../../api/answers';
import { type Language, languageOfPath, pathIn } from '../../../ui/language';
import type { PublicPage } from './page';
import { contestAtHome } from './contest-at-home';
import { pageList, type PageName } from './page-list';
import type { Place } from './place';
import { notFound } from './site-pages';

/** A page and what its address says (`name` is null where there is none), or where the page stands that was meant. */
export type Found =
  | { readonly kind: 'page'; readonly name: PageName | null; readonly page: PublicPage; readonly place: Place }
  | { readonly kind: 'moved'; readonly to: string };

/** What each part of an address may look like. */
const PARTS: Readonly<Record<string, RegExp>> = {
  slug: /^[a-z][a-z0-9-]{1,61}[a-z0-9]$/,
  number: /^[1-9]\d{0,4}$/,
  round: /^[a-z][a-z0-9-]{0,80}$/,
  name: /^[^\p{Cc}]{1,400}$/u,
};

/** Marks that chat apps and sentences leave at the end of a link. */
const MARKS_BEHIND =
  /[\s.,:;!?)\]>"'\u2019\u201d\u2026\u3001\u3002\u300b\u300d\u3011\uff01\uff08\uff09\uff0c\uff0e\uff1a\uff1b\uff1f]+$/;

const NAMES = Object.keys(pageList) as PageName[];

type Parts = ReadonlyMap<string, string>;

function partsIn(given: readonly string[], address: string): Parts | null {
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

function pageAt(given: readonly string[]): { readonly name: PageName; readonly parts: Parts } | null {
  for (const name of NAMES) {
    const parts = partsIn(given, pageList[name].address);
    if (parts !== null) return { name, parts };
  }
  return null;
}

/** The parts of an address, each as it is written; null where one is no text. */
function decoded(path: string): readonly string[] | null {
  try {
    return path.split('/').map(decodeURIComponent);
  } catch {
    return null;
  }
}

const encoded = (parts: readonly string[]): string => parts.map(encodeURIComponent).join('/');

/** As the address was meant: one slash where there are several, no capitals, full-width signs or marks behind. */
const tidied = (parts: readonly string[]): readonly string[] => [
  '',
  ...parts
    .join('/')
    .replace(MARKS_BEHIND, '')
    .split('/')
    .filter((part) => part !== '')
    .map(tidiedPart),
];

/** What people are called stays as it is. */
function tidiedPart(part: string, index: number, all: readonly string[]): string {
  if (all[index - 1]?.toLowerCase() === BEFORE_NAMES) return part;
  const plain = part.normalize('NFKC').toLowerCase();
  return /^0+[1-9]\d*$/.test(plain) ? plain.replace(/^0+/, '') : plain;
}

const BEFORE_NAMES = 'submitters';

/** The parts below the language; those of the front page are two, as of every path. */
function ownParts(parts: readonly string[], language: Language): readonly string[] {
  if (language === 'zh') return parts;
  return parts.length === 2 ? ['', ''] : ['', ...parts.slice(2)];
}

/** Which page an address leads to. What was typed or pasted a little wrong is led to the page that was meant. */
export function findPage(path: string, search: string): Found {
  const given = decoded(path);
  if (given === null) return missing({ path: '/', language: languageOfPath(path), search });
  const language = languageOfPath(`/${given[1] ?? ''}`);
  const own = ownParts(given, language);
  const at = pageAt(own);
  if (at !== null) {
    const query = new URLSearchParams(search);
    const { name, parts } = at;
    const part = (named: string): string => parts.get(named) ?? '';
    const [number, round] = [part('number'), part('round')];
    const said = { slug: part('slug'), number, round, name: part('name') };
    return { kind: 'page', name, page: pageList[name], place: { language, path: encoded(own), ...said, query } };
  }
  // a stroke inside a part is hidden from whoever reads the address
  if (given.some((part) => part.includes('/'))) return missing({ path: '/', language, search });
  const meant = tidied(given);
  const isOther = meant.join('/') !== given.join('/');
  if (isOther && pageAt(ownParts(meant, languageOfPath(`/${meant[1] ?? ''}`))) !== null)
    return { kind: 'moved', to: encoded(meant) + search };
  return missing({ path: encoded(own), language, search });
}

/** The page whose code draws an address: where there is one contest alone, the front page is that contest's. */
export const codeShown = ({ name, place }: Extract<Found, { kind: 'page' }>, known: Known): PageName | null =>
  name === 'home' && contestAtHome(place, known) !== undefined ? 'contest' : name;

interface Nowhere {
  readonly path: string;
  readonly language: Language;
  readonly search: string;
}

function missing({ path, language, search }: Nowhere): Found {
  // it is encoded, which no slug is
  const [first = ''] = path.split('/').filter((part) => part !== '');
  const slug = PARTS['slug']?.test(first) === true ? first : '';
  const place = {
    language,
    path,
    slug,
    number: '',
    round: '',
    name: '',

    query: new URLSearchParams(search),
  };
  return { kind: 'page', name: null, page: notFound, place };
}

/** The same page in another language. */
export const inLanguage = ({ path, query }: Place, language: Language): string => {
  const search = query.toString();
  return pathIn(language, path) + (search === '' ? '' : `?${search}`);
};
