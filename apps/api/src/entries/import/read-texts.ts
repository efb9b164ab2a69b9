import { faultOfText, type TextRule } from '../../platform/input/text-fault.js';
import { asStored } from '../../platform/input/text.js';
import type { WordsDto } from '../../platform/input/words.dto.js';
import { RUINED } from '../../platform/files/decode-table.js';
import type { KeyFact } from '../key-fact.js';
import { unfitReference } from '../markdown.js';
import { type Read, type Reason, reason } from './import-cells.js';

/** How much a text may hold in Chinese and in English, as the requests of the api have it. */
export const LINE = { zh: { most: 200, lines: 1 }, en: { most: 300, lines: 1 } };
export const PARAGRAPH = { zh: { most: 2_000, lines: Infinity }, en: { most: 4_000, lines: Infinity } };
export const PAGES = { zh: { most: 20_000, lines: Infinity }, en: { most: 40_000, lines: Infinity } };
/** Of a key fact: the figure itself. */
export const FIGURE: TextRule = { most: 40, lines: 1 };

const MOST_JOINT = 19;
const MOST_FACTS = 12;

/** Between several in one cell. */
const BETWEEN = /[、；;\n]/u;
/** Figures and their words; the words may have the sign between in them. */
const BETWEEN_FACTS = /[；;\n]/u;

/** A text that stands by itself; a line is trimmed, longer ones keep the blanks in front as they were typed. */
export function readText(cell: string, rule: TextRule, isMarkdown = false): Read<string> {
  const stored = asStored(cell);
  const text = rule.lines === 1 ? stored.trim() : stored.trimEnd();
  if (text.includes(RUINED)) return { reason: LOST };
  const sentence = faultOfText(text, rule);
  if (sentence !== undefined) return { reason: { code: text.trim() === '' ? 'empty' : 'unfit-text', sentence } };
  return isMarkdown && unfitReference(text) !== undefined ? { reason: REFERENCE } : { value: text };
}

/** The parts of a cell, none of them empty. */
export const partsOf = (cell: string, between = BETWEEN): string[] =>
  asStored(cell)
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Names of joint submitters, in both languages where English is given: as many there. */
export function readJoint(zh: string, en: string): Read<WordsDto[]> {
  const [names, english] = [partsOf(zh), partsOf(en)];
  if (names.length > MOST_JOINT) return { reason: tooMany(MOST_JOINT) };
  const wrong = firstReason(names.map((name) => readText(name, LINE.zh)));
  if (wrong !== undefined) return { reason: wrong };
  return { value: names.map((name, index) => words(name, english[index])) };
}

/** Why the English of a list does not fit the Chinese; undefined where it does. */
export function misfitOf(zh: readonly string[], en: readonly string[], rule: TextRule): Reason | undefined {
  if (en.length !== 0 && en.length !== zh.length) return otherCount(zh.length, en.length);
  return firstReason(en.map((text) => readText(text, rule)));
}

/** `38 所：覆盖学校；9 分钟：平均拥堵`: a figure, a colon, and its words. */
export function readFacts(zh: string, en: string): Read<KeyFact[]> {
  const [facts, english] = [partsOf(zh, BETWEEN_FACTS), partsOf(en, BETWEEN_FACTS)];
  if (facts.length > MOST_FACTS) return { reason: tooMany(MOST_FACTS) };
  const read = facts.map((fact) => {
    const [, value = '', text = ''] = /^([^：:]+)[：:](.+)$/su.exec(fact) ?? [];
    return { value: value.trim(), text: text.trim() };
  });
  if (read.some(({ value, text }) => value === '' || text === '')) return { reason: FACT_FORM };
  const wrong = firstReason(read.flatMap(({ value, text }) => [readText(value, FIGURE), readText(text, LINE.zh)]));
  if (wrong !== undefined) return { reason: wrong };
  const value = read.map(({ value, text }, index) => ({
    value,
    unit: null,
    words: words(text, english[index] === undefined ? undefined : withoutFigure(english[index])),
    before: null,
    after: null,
  }));
  return { value };
}

/** The English of a fact may repeat its figure: `38: schools`. */
const withoutFigure = (text: string): string => text.replace(/^[^：:]*\d[^：:]*[：:]\s*/u, '');

const firstReason = (reads: readonly Read<string>[]): Reason | undefined =>
  reads.flatMap((read) => ('reason' in read ? [read.reason] : []))[0];

export const words = (zh: string, en: string | undefined): WordsDto =>
  en === undefined || en === '' ? { zh } : { zh, en };

const LOST = reason(
  'lost-characters',
  '这一格里有读不出的字（显示为 �）。请在原表里改正，再另存为 UTF-8 的 CSV。',
  'Some characters of this cell cannot be read (shown as �): mend them in the table and save it as CSV in UTF-8.',
);

const REFERENCE = reason(
  'unfit-text',
  '这里有一个字符引用（如 &#x202e），它给出的字符不能写在这里，请删去。',
  'A character reference such as &#x202e; gives a character that cannot stand here: remove it.',
);

const FACT_FORM = reason(
  'fact-form',
  '每个数字写成“数字：说明”，例如“38 所：覆盖学校”，几个之间用分号或换行分开。',
  'Write each as "figure: words", such as "38: schools", with semicolons or line breaks between several.',
);

const tooMany = (most: number): Reason =>
  reason('too-many', `最多 ${most} 个。`, `There may be at most ${most} of these.`);

const otherCount = (zh: number, en: number): Reason =>
  reason(
    'other-count',
    `中文有 ${zh} 个，英文有 ${en} 个，请写得一样多，或把英文留空。`,
    `There are ${zh} in Chinese and ${en} in English: write as many, or none.`,
  );
