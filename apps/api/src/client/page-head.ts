import type { Language } from '@laurel/domain';
import { escapeHtml } from '../platform/http/escape-html.js';
import { WITHOUT_SCRIPTS } from './page-words.js';

/** What the head of a page says before any script runs: to chat apps, search engines and people who wait. */
export interface PageHead {
  readonly status: 200 | 404;
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  /** Path without the language's prefix, e.g. `/guangzhou-2022/results`. */
  readonly path: string;
  readonly isIndexed: boolean;
  /** The name that the build of the client gives the page's own code; null where it has none. */
  readonly page: string | null;
  /** The announcement as a file of its own, for readers without scripts; null where nothing is published. */
  readonly announcement: string | null;
  /** Addresses of the api that the page asks at once. */
  readonly asks: readonly string[];
}

interface HeadOptions {
  readonly publicUrl: string;
  /** Path of the picture that share links show, where the client brings one. */
  readonly picture: string | null;
  /** What the page will need, as tags for its head and for the end of its body. */
  readonly links: string;
  readonly answers: string;
}

export const LOCALES: Readonly<Record<Language, { tag: string; og: string; prefix: string }>> = {
  zh: { tag: 'zh-CN', og: 'zh_CN', prefix: '' },
  en: { tag: 'en', og: 'en_GB', prefix: '/en' },
};

/** The client's page with this head: `<html lang>`, title, description, share tags, and what it will need. */
export function renderPage(page: string, head: PageHead, options: HeadOptions): string {
  return page
    .replace(/<html[^>]*>/i, () => `<html lang="${LOCALES[head.language].tag}">`)
    .replace(/<title>[^]*?<\/title>/i, '')
    .replace(/<meta name="description"[^>]*>/i, '')
    .replace(/<\/head>/i, () => `${tagsOf(head, options).join('')}${options.links}</head>`)
    .replace(/<\/noscript>/i, () => `${withoutScripts(head)}</noscript>`)
    .replace(/<\/body>/i, () => `${options.answers}</body>`);
}

function tagsOf(head: PageHead, { publicUrl, picture }: HeadOptions): string[] {
  const at = (language: Language): string => `${publicUrl}${LOCALES[language].prefix}${head.path}`;
  const tags = [
    `<title>${escapeHtml(head.title)}</title>`,
    meta('name', 'description', head.description),
    meta('property', 'og:title', head.title),
    meta('property', 'og:description', head.description),
    meta('property', 'og:type', 'website'),
    meta('property', 'og:locale', LOCALES[head.language].og),
  ];
  if (!head.isIndexed || head.status === 404) return [...tags, meta('name', 'robots', 'noindex')];
  return [
    ...tags,
    meta('property', 'og:url', at(head.language)),
    ...(picture === null ? [] : [meta('property', 'og:image', `${publicUrl}${picture}`)]),
    `<link rel="canonical" href="${escapeHtml(at(head.language))}">`,
    `<link rel="alternate" hreflang="zh-CN" href="${escapeHtml(at('zh'))}">`,
    `<link rel="alternate" hreflang="en" href="${escapeHtml(at('en'))}">`,
  ];
}

function withoutScripts({ announcement, language }: PageHead): string {
  if (announcement === null) return '';
  return `<p class="frame"><a href="${escapeHtml(announcement)}">${escapeHtml(WITHOUT_SCRIPTS[language])}</a></p>`;
}

const meta = (kind: 'name' | 'property', name: string, content: string): string =>
  `<meta ${kind}="${name}" content="${escapeHtml(content)}">`;
