import MarkdownIt from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import { unfitPlace } from '../platform/input/text.js';
import type { WordsDto } from '../platform/input/words.dto.js';

/**
 * No HTML of the author's and no images; links keep to http, https and mailto and say nothing of where one came from. A line
 * break is one, as in the announcement, and blanks in front of a paragraph are blanks: so Chinese is written.
 */
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, breaks: true })
  .use(cjkFriendly)
  .disable(['image', 'code']);
markdown.validateLink = (url) => /^(https?:\/\/|mailto:)/i.test(url.trim());

type Rule = NonNullable<(typeof markdown)['renderer']['rules'][string]>;

/** How far the author's headings lie below those of the page: its section is a second. */
const BELOW = 2;
const DEEPEST = 6;

const lowerHeading: Rule = (tokens, index, options, _environment, self) => {
  const token = tokens[index];
  if (token !== undefined) token.tag = `h${Math.min(DEEPEST, Number(token.tag.slice(1)) + BELOW)}`;
  return self.renderToken(tokens, index, options);
};

const linkThatSaysNothing: Rule = (tokens, index, options, _environment, self) => {
  tokens[index]?.attrSet('rel', 'nofollow noopener noreferrer');
  return self.renderToken(tokens, index, options);
};

/** The policy of the site takes no style: the side that a column is set to is said by a class. */
const alignedCell: Rule = (tokens, index, options, _environment, self) => {
  const token = tokens[index];
  const side = /text-align:(\w+)/.exec(String(token?.attrGet('style')))?.[1];
  if (token !== undefined && side !== undefined) token.attrs = [['class', `to-${side}`]];
  return self.renderToken(tokens, index, options);
};

/** What may be wider than a phone scrolls in itself, by keyboard too. */
const SCROLLS = '<div class="scrolls" tabindex="0">';
const plainFence = markdown.renderer.rules['fence'];
Object.assign(markdown.renderer.rules, {
  heading_open: lowerHeading,
  heading_close: lowerHeading,
  link_open: linkThatSaysNothing,
  th_open: alignedCell,
  td_open: alignedCell,
  table_open: () => `${SCROLLS}<table>\n`,
  table_close: () => '</table></div>\n',
  fence: (...given: Parameters<Rule>) => `${SCROLLS}${plainFence?.(...given) ?? ''}</div>\n`,
} satisfies Record<string, Rule>);

/** The first character reference that gives what no text may hold, as it is written. */
export const unfitReference = (text: string): string | undefined =>
  text
    .match(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z][a-z\d]*);/gi)
    ?.find((each) => unfitPlace(markdown.utils.unescapeAll(each)));

export const renderMarkdown = (text: string): string => markdown.render(text);

export const renderWords = ({ zh, en }: WordsDto): WordsDto =>
  en === undefined ? { zh: renderMarkdown(zh) } : { zh: renderMarkdown(zh), en: renderMarkdown(en) };
