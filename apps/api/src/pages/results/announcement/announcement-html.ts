import { createHash } from 'node:crypto';
import type { Language, Words } from '@laurel/domain';
import { escapeHtml } from '../../../platform/http/escape-html.js';
import { announcementStyles } from './announcement-styles.js';
import { announcementWords, type AnnouncementPhrases } from './announcement-words.js';
import type { AnnouncedEntryDto, AnnouncedListDto, AnnouncementDto } from '../dto/announcement.dto.js';

const STYLE_HASH = createHash('sha256').update(announcementStyles).digest('base64');

/** The file needs nothing and may do nothing: its one style sheet is named by its hash. */
export const ANNOUNCEMENT_POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

const TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };
const DATES: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };

interface Page {
  readonly language: Language;
  readonly say: AnnouncementPhrases;
}

/** One HTML file to print, copy or keep; all words that people wrote are escaped. */
export function announcementHtml(announcement: AnnouncementDto, language: Language): string {
  const page = { language, say: announcementWords[language] };
  const title = escapeHtml(page.say.headline(textOf(announcement.title, language)));
  return `<!doctype html>
<html lang="${TAGS[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="${escapeHtml(ANNOUNCEMENT_POLICY)}">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${announcementStyles}</style>
</head>
<body>
${simulated(announcement, page)}<main>
<header><p class="name"><span>${words(announcement.contestTitle, page)}</span><time datetime="${announcement.announcedAt}">${day(announcement, page)}</time></p>
<h1>${title}</h1></header>
${announcement.lists.map((list) => listOf(list, page)).join('\n')}
${imprint(announcement, page)}
</main>
</body>
</html>
`;
}

function simulated({ isSimulated, isImported, simulatedNote }: AnnouncementDto, page: Page): string {
  if (!isSimulated && !isImported) return '';
  const said = [isSimulated ? page.say.simulated : '', isImported ? page.say.imported : ''].filter(
    (word) => word !== '',
  );
  const note = simulatedNote === null ? '' : ` ${words(simulatedNote, page)}`;
  return `<aside><strong>${said.map(escapeHtml).join(' · ')}</strong>${note}</aside>\n`;
}

function listOf(list: AnnouncedListDto, page: Page): string {
  const part = list.partTitle === null ? '' : `<small>${words(list.partTitle, page)}</small> `;
  const heading = `<h2>${part}${words(list.title, page)}</h2>`;
  if (list.isFull)
    return `<section class="full">${heading}${list.entries.map((entry) => article(entry, page)).join('\n')}</section>`;
  const items = list.entries.map(
    (entry) => `<li>${entryLine(entry, page)} <span>${submitters(entry, page)}</span></li>`,
  );
  return `<section>${heading}<ul>${items.join('\n')}</ul></section>`;
}

function article(entry: AnnouncedEntryDto, page: Page): string {
  const text = entry.writeUp === null ? '' : paragraphs(entry.writeUp, page);
  return `<article><h3>${entryLine(entry, page)}</h3><p class="submitters">${submitters(entry, page)}</p>${text}</article>`;
}

function entryLine({ number, title, isSample }: AnnouncedEntryDto, page: Page): string {
  const sample = isSample ? ` <em>${escapeHtml(page.say.sample)}</em>` : '';
  return `<b>${number}</b> ${words(title, page)}${sample}`;
}

const submitters = ({ submitters: names }: AnnouncedEntryDto, page: Page): string =>
  names.map((name) => words(name, page)).join(page.say.comma);

function paragraphs(text: Words, page: Page): string {
  const language = languageOf(text, page);
  const parts = textOf(text, page.language)
    .split(/\n\s*\n|\n/)
    .filter((part) => part.trim() !== '');
  return parts.map((part) => `<p${language}>${escapeHtml(part.trim())}</p>`).join('\n');
}

function imprint({ organisers, version, hash }: AnnouncementDto, page: Page): string {
  const names = organisers.map((name) => words(name, page)).join(page.say.comma);
  return `<footer><p>${escapeHtml(page.say.organisers)} ${names}</p><p>${escapeHtml(page.say.version(version))} <code>${hash}</code></p></footer>`;
}

/** Escaped; a text that falls back to Chinese says so to screen readers. */
function words(text: Words, page: Page): string {
  const language = languageOf(text, page);
  const escaped = escapeHtml(textOf(text, page.language));
  return language === '' ? escaped : `<span${language}>${escaped}</span>`;
}

const languageOf = (text: Words, { language }: Page): string =>
  language === 'en' && text.en === undefined ? ' lang="zh-CN"' : '';

const textOf = (text: Words, language: Language): string => text[language] ?? text.zh;

function day({ announcedAt, timeZone }: AnnouncementDto, { language }: Page): string {
  const format = new Intl.DateTimeFormat(DATES[language], { timeZone, dateStyle: 'full' });
  return escapeHtml(format.format(new Date(announcedAt)));
}
