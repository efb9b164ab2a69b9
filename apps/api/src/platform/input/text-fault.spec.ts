import { faultOfText } from './text-fault.js';
import { asStored } from './text.js';

const LINE = { most: 10, lines: 1 };
const TEXT = { most: 10, lines: Infinity };
const said = (value: unknown, rule = TEXT): string | undefined => faultOfText(value, rule)?.en;

it.each(['字', 'a', '1', '…', '😀', 'ئ', 'a\nb', 'a\tb'])('lets %j stand', (text) => {
  expect(said(text)).toBeUndefined();
});

it.each([
  ['ab\u000bcd', /^U\+000B at character 3 /],
  ['😀\u0000', /^U\+0000 at character 2 /],
  ['a\u0085', /^U\+0085 at character 2 /],
  ['a\ud800b', /^U\+D800 at character 2 /],
  ['safe\u202egpj.exe', /^U\+202E at character 5 /],
])('names what cannot stand in %j, and where', (text, sentence) => {
  expect(said(text)).toMatch(sentence);
  expect(faultOfText(text, TEXT)?.zh).toMatch(/^第 \d 个字符是 U\+/);
});

it.each(['', undefined, null])('asks for what is missing: %j', (value) => {
  expect(said(value)).toBe('Fill this in.');
});

it.each([' ', '\u3000', '\u200b\u2060', '\u3164', '\u2800\u2800', '\u115f\u1160', '\uffa0', '\u034f', '\n\n'])(
  'takes %j for nothing',
  (text) => {
    expect(said(text)).toMatch(/shows nothing/);
  },
);

it.each(['a\nb', 'a\tb', 'a\u2028b', 'a\u2029b'])('keeps a title on one line: %j', (text) => {
  expect(said(text, LINE)).toMatch(/at character 2: write this on one line/);
});

it('counts characters as people do', () => {
  expect(said('😀'.repeat(10))).toBeUndefined();
  expect(said('😀'.repeat(11))).toBe('This may have at most 10 characters; it has 11.');
});

it('wants a text', () => {
  for (const value of [7, [], {}, true]) expect(said(value)).toBe('This must be a text.');
});

it('is stored with line feeds and composed letters', () => {
  expect(asStored('一\r\n二\r三\n四')).toBe('一\n二\n三\n四');
  expect(asStored('Cafe\u0301')).toBe('Caf\u00e9');
});
