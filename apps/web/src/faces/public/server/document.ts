import type { Answers } from '../../../api/answers';
import { tagOf } from '../../../ui/language';
import type { PageName } from '../list/page-list';
import type { PageHead } from './head';
import type { Drawn } from './draw';

/** What the build of the client says of itself: its page without content, and the scripts of each page and language. */
export interface Shell {
  readonly html: string;
  readonly scripts: Readonly<Record<string, readonly string[]>>;
}

interface DocumentParts {
  readonly head: PageHead;
  readonly name: PageName | null;
  readonly answers: Answers;
  /** null: the browser draws the page. */
  readonly drawn: Drawn | null;
  /** The address of the site, without a slash at its end. */
  readonly publicUrl: string;
}

const PICTURE = '/share.png';
/** A page that is drawn can be read before its code is here: first.js takes the code out of its template after the first paint. */
const CODE = /<script type="module"[^>]*><\/script>|<link rel="modulepreload"[^>]*>/g;
const ROOT = /<div id="root">[^]*?<!--end of root-->\s*<\/div>/;

/** The whole document: the shell of the build with this head, this page inside, and what the page was drawn from. */
export function documentOf({ html, scripts }: Shell, parts: DocumentParts): string {
  const { head, name, answers, drawn, publicUrl } = parts;
  const tag = tagOf(head.language);
  const links = [tag, ...(name === null ? [] : [name])].flatMap((each) => scripts[each] ?? []);
  const preloads = [...new Set(links)].map(
    (file) => `<link rel="modulepreload" crossorigin href="/${escapeHtml(file)}">`,
  );
  const code = [...(html.match(CODE) ?? []), ...preloads].join('');
  const root =
    drawn === null ? null : `<div id="root" data-drawn data-site="${escapeHtml(publicUrl)}">${drawn.html}</div>`;
  const data = [...Object.entries(answers).map(answerTag), ...(drawn === null ? [] : [titlesTag(drawn)])];
  return html
    .replace(/<html[^>]*>/, () => `<html lang="${tag}">`)
    .replace(/<title>[^]*?<\/title>/, () => tagsOf(parts).join(''))
    .replace(CODE, '')
    .replace('</head>', () => `${drawn === null ? code : ''}</head>`)
    .replace(ROOT, (empty) => root ?? empty)
    .replace('</body>', () => `${data.join('')}${drawn === null ? '' : laterTag(code)}</body>`);
}

const laterTag = (code: string): string => `<template data-code>${code}</template>`;

function tagsOf({ head, publicUrl }: DocumentParts): string[] {
  const { title, description, language, paths } = head;
  const tags = [
    `<title>${escapeHtml(title)}</title>`,
    meta('name', 'description', description),
    meta('property', 'og:title', title),
    meta('property', 'og:description', description),
    meta('property', 'og:type', 'website'),
    meta('property', 'og:locale', language === 'zh' ? 'zh_CN' : 'en_GB'),
  ];
  if (!head.isIndexed) return [...tags, meta('name', 'robots', 'noindex')];
  const at = (path: string): string => escapeHtml(publicUrl + path);
  return [
    ...tags,
    meta('property', 'og:url', publicUrl + (head.sharedAs ?? paths[language])),
    ...pictureTags(publicUrl, head.picture),
    `<link rel="canonical" href="${at(paths[language])}">`,
    `<link rel="alternate" hreflang="zh-CN" href="${at(paths.zh)}">`,
    `<link rel="alternate" hreflang="en" href="${at(paths.en)}">`,
  ];
}

/** The picture of the page, or that of the site. */
const pictureTags = (publicUrl: string, picture: string | undefined): string[] =>
  picture === undefined
    ? [meta('property', 'og:image', publicUrl + PICTURE)]
    : [
        meta('property', 'og:image', publicUrl + picture),
        meta('property', 'og:image:width', '1200'),
        meta('property', 'og:image:height', '630'),
        meta('name', 'twitter:card', 'summary_large_image'),
      ];

/** As data and not as script; nothing in it can end its element. */
const dataTag = (attributes: string, text: string): string =>
  `<script type="application/json" ${attributes}>${text.replace(/</g, '\\u003c')}</script>`;

const answerTag = ([address, { status, body }]: readonly [string, Answers[string]]): string =>
  dataTag(`data-answer="${escapeHtml(address)}"${status === 200 ? '' : ` data-status="${status}"`}`, body);

const titlesTag = ({ titles }: Drawn): string => dataTag('data-titles', JSON.stringify(titles));

const meta = (kind: 'name' | 'property', name: string, content: string): string =>
  `<meta ${kind}="${name}" content="${escapeHtml(content)}">`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
