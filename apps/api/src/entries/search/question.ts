import { pairsOf, type Run, runsOf } from './folded-text.js';
import { markedPairs, MARKS } from './search-text.js';

/** A regular expression of Postgres, and pairs of which all stand in whatever it matches: the index knows those. */
export interface Pattern {
  readonly text: string;
  readonly pairs: readonly string[];
}

/**
 * What must stand somewhere. Chinese comes without blanks: 旧楼电梯 is 旧楼 and 电梯, since of its pairs the first and
 * the last stand, and of those between no two neighbours are missing.
 */
export type Piece =
  | { readonly pairs: readonly string[] }
  /** `number` where it may be that of an entry. */
  | { readonly pattern: Pattern; readonly number: number | null };

/** What somebody looks for, in the order in which it is tried. */
export interface Question {
  /** The number that is meant by 8, 008, No. 8 and 第8号; null where none is. */
  readonly number: number | null;
  /** The whole of it in one place: as it is written, as pinyin, as initials. */
  readonly whole: readonly Pattern[];
  /** All of these; empty where that is no more than the whole. */
  readonly pieces: readonly Piece[];
}

/** More is cut off: no title is longer. */
export const MOST_CHARACTERS = 200;
const MOST_PIECES = 12;
/** So many narrow it down; the pattern compares the rest. */
const MOST_PAIRS = 40;

const NUMBER = /^(?:第|编号|no|number)?0*([1-9]\d{0,4})号?$/;
const LETTERS = /^(?=.*[a-z])[a-z0-9]{2,100}$/;

/** Cut to what is searched; null where there is no letter and no digit, which asks for nothing. */
export const takenOf = (text: string): string | null => {
  const taken = [...text].slice(0, MOST_CHARACTERS).join('');
  return runsOf(taken).length === 0 ? null : taken;
};

export function readQuestion(taken: string): Question {
  const runs = runsOf(taken);
  const whole = [...runs.map(({ text }) => text).join('')].slice(0, MOST_CHARACTERS).join('');
  const { isHan } = runs[0] ?? { isHan: false };
  const isOnePiece = runs.length === 1 && (!isHan || whole.length < 3);
  return {
    number: numberOf(whole),
    whole: [written(whole), ...(LETTERS.test(whole) ? [sound(whole), initials(whole)] : [])],
    pieces: isOnePiece ? [] : runs.slice(0, MOST_PIECES).map(pieceOf),
  };
}

function numberOf(text: string): number | null {
  const [, digits] = NUMBER.exec(text) ?? [];
  return digits === undefined ? null : Number(digits);
}

const pieceOf = ({ text, isHan }: Run): Piece => {
  const pairs = isHan ? pairsOf(text).slice(0, MOST_PAIRS) : [];
  return pairs.length > 0 ? { pairs } : { pattern: written(text), number: numberOf(text) };
};

/** How a text stands in a line as it is written. */
export const writtenText = (text: string): string => written(text).text;
const written = (text: string): Pattern => patternOf(text, { mark: MARKS.written, between: '\\.?', end: '' });
/** Whole syllables. */
const sound = (text: string): Pattern => patternOf(text, { mark: MARKS.sound, between: '~?', end: '~' });
const initials = (text: string): Pattern => patternOf(text, { mark: MARKS.initial, between: '\\^', end: '' });

interface Joining {
  readonly mark: (typeof MARKS)[keyof typeof MARKS];
  readonly between: string;
  readonly end: string;
}

/** Letters and digits alone come in, so that nothing in them is a sign of the expression. */
const patternOf = (text: string, { mark, between, end }: Joining): Pattern => ({
  text: `\\${mark}${[...text].join(between)}${end}`,
  pairs: markedPairs(mark, text).slice(0, MOST_PAIRS),
});
