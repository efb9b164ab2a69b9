import { renderMarkdown, unfitReference } from './markdown.js';

it('takes blanks in front of a paragraph for blanks, as Chinese is written', () => {
  expect(renderMarkdown('    四格缩进的段落。')).toBe('<p>四格缩进的段落。</p>\n');
  expect(renderMarkdown('\u3000\u3000两格缩进的段落。')).toMatch(/^<p>/);
});

it('keeps the line breaks of the author', () => {
  expect(renderMarkdown('1.第一点\n2.第二点\n3.第三点')).toBe('<p>1.第一点<br>\n2.第二点<br>\n3.第三点</p>\n');
});

it('puts the author’s headings below those of the page', () => {
  const html = renderMarkdown(['# 一', '## 二', '##### 五', '六\n==='].join('\n\n'));
  expect(html.match(/<h\d/g)).toEqual(['<h3', '<h4', '<h6', '<h3']);
  expect(html.match(/<\/h\d/g)).toEqual(['</h3', '</h4', '</h6', '</h3']);
});

it('sets the columns of a table by classes, since the policy of the site takes no style', () => {
  const html = renderMarkdown('| 甲 | 乙 | 丙 |\n|:-:|--:|---|\n| 1 | 2 | 3 |');
  expect(html).not.toContain('style');
  expect(html).toContain('<th class="to-center">甲</th>');
  expect(html).toContain('<td class="to-right">2</td>');
  expect(html).toContain('<td>3</td>');
});

it('lets what is wide scroll in itself, by keyboard too', () => {
  for (const wide of ['```\nx\n```', '| a |\n|---|\n| 1 |']) {
    expect(renderMarkdown(wide)).toMatch(
      /^<div class="scrolls" tabindex="0"><(pre|table)>[^]*<\/(pre|table)>\n?<\/div>\n$/,
    );
  }
});

it.each(['&#x202e;', '&#8238;', '&#X202E;', '&#x2066;'])('sees what %s gives', (text) => {
  expect(unfitReference(text)).toBeTruthy();
});

it.each(['&amp;', '&lt;b&gt;', '&#10;', '&#1;', '&copy;', 'a & b; c', '&#x202e', '&unknown;'])(
  'lets %s stand',
  (text) => {
    expect(unfitReference(text)).toBeUndefined();
  },
);
