import MarkdownIt from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import type { WordsDto } from '../platform/input/words.dto.js';

/** No HTML of the author's and no images; links keep to http, https and mailto and say nothing of where one came from. */
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false }).use(cjkFriendly).disable('image');
markdown.validateLink = (url) => /^(https?:\/\/|mailto:)/i.test(url.trim());
markdown.renderer.rules['link_open'] = (tokens, index, options, _environment, self) => {
  tokens[index]?.attrSet('rel', 'nofollow noopener noreferrer');
  return self.renderToken(tokens, index, options);
};

export const renderMarkdown = (text: string): string => markdown.render(text);

export const renderWords = ({ zh, en }: WordsDto): WordsDto =>
  en === undefined ? { zh: renderMarkdown(zh) } : { zh: renderMarkdown(zh), en: renderMarkdown(en) };
