import { pinyin } from 'pinyin-pro';
import type { WordsDto } from '../../platform/input/words.dto.js';
import { pairsOf, type Run, runsOf } from './folded-text.js';

/** Raised whenever the same entry would be folded otherwise than before: what lies stored is then folded anew. */
export const FOLDING = 2;

/** What is asked of an entry. */
export interface Searched {
  readonly title: WordsDto;
  readonly shortTitle: WordsDto | null;
  /** The lead submitter first. */
  readonly submitters: readonly WordsDto[];
  readonly summary: WordsDto;
}

/** Begins the lines of a submitter, before his position: a question can be asked of these alone. */
export const SUBMITTER = '@';

/** An entry as it is searched: lines of units between marks, and every two characters side by side, for the index. */
export interface SearchText {
  readonly title: string;
  readonly others: string;
  readonly pairs: string[];
}

/**
 * Stands before and behind each unit of a line. A unit is one Chinese character or a whole word of other letters, so
 * that a question begins where a word begins: “dt” is 电梯, but not "round table". One mark for text as it is written,
 * one for its syllables (~dian~ti~), one for their initials (^d^t^).
 */
export const MARKS = { written: '.', sound: '~', initial: '^' } as const;
type Mark = (typeof MARKS)[keyof typeof MARKS];

interface Unit {
  readonly text: string;
  /** The syllable without its tone, ü as v; the unit itself where it has none. */
  readonly sound: string;
  readonly isHan: boolean;
}

export function searchTextOf({ title, shortTitle, submitters, summary }: Searched): SearchText {
  const names = submitters.map((name) => linesOf(name, ['written', 'sound', 'initial']));
  const titles = shortTitle === null ? [title] : [title, shortTitle];
  const titleLines = titles.flatMap((each) => linesOf(each, ['written', 'sound', 'initial']));
  // the initials of a whole sentence would answer every two letters
  const summaryLines = linesOf(summary, ['written', 'sound']);
  const pairs = new Set([...titleLines, ...names.flat(), ...summaryLines].flatMap(pairsOfLine));
  const nameLines = names.flatMap((lines, index) => lines.map((line) => `${SUBMITTER}${index + 1}${line}`));
  return { title: titleLines.join('\n'), others: [...nameLines, ...summaryLines].join('\n'), pairs: [...pairs] };
}

/** The pairs of a text, of its syllables or of its initials: each kind for itself. */
export const markedPairs = (mark: Mark, text: string): string[] =>
  pairsOf(text).map((pair) => (mark === MARKS.written ? pair : `${mark}${pair}`));

function linesOf({ zh, en }: WordsDto, kinds: readonly (keyof typeof MARKS)[]): string[] {
  const units = runsOf(zh).flatMap(unitsOf);
  const wanted = units.some(({ isHan }) => isHan) ? kinds : kinds.slice(0, 1);
  const lines = wanted.map((kind) => lineOf(kind, units));
  return en === undefined ? lines : [...lines, lineOf('written', runsOf(en).flatMap(unitsOf))];
}

function lineOf(kind: keyof typeof MARKS, units: readonly Unit[]): string {
  const mark = MARKS[kind];
  return `${mark}${units.flatMap((unit) => PARTS[kind](unit)).join(mark)}${mark}`;
}

const PARTS: Readonly<Record<keyof typeof MARKS, (unit: Unit) => string[]>> = {
  written: ({ text }) => [text],
  sound: ({ sound }) => [sound],
  initial: ({ sound, isHan }) => (isHan ? [...sound].slice(0, 1) : [...sound]),
};

function unitsOf({ text, isHan }: Run): Unit[] {
  if (!isHan) return [{ text, sound: text, isHan }];
  const characters = [...text];
  const sounds = pinyin(text, { toneType: 'none', type: 'array', v: true });
  return characters.map((character, index) => ({ text: character, sound: sounds[index] ?? character, isHan }));
}

function pairsOfLine(line: string): string[] {
  const mark = line.slice(0, 1) as Mark;
  return markedPairs(mark, line.replaceAll(mark, ''));
}
