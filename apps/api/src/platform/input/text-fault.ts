import { say, type Sentence } from '../problem/sentence.js';
import { breakPlace, isVisible, lengthOf, unfitPlace } from './text.js';

/** What is asked of a text: how many characters at most, and how many lines. */
export interface TextRule {
  readonly most: number;
  readonly lines: number;
}

const NO_TEXT = say('这里应是文字。', 'This must be a text.');

/** Why a text is refused, in a sentence that says where; undefined where it is fit. */
export function faultOfText(value: unknown, { most, lines }: TextRule): Sentence | undefined {
  if (value === '' || value === undefined || value === null) return say('请填写这一项。', 'Fill this in.');
  if (typeof value !== 'string') return NO_TEXT;
  const unfit = unfitPlace(value);
  if (unfit !== undefined) return unfitSentence(unfit);
  const broken = lines === 1 ? breakPlace(value) : undefined;
  if (broken !== undefined) return brokenSentence(broken.at);
  if (!isVisible(value)) {
    return say('这里只有看不见的字符，请填写文字。', 'This shows nothing: give a text that can be seen.');
  }
  return faultOfLength(value, most);
}

function faultOfLength(text: string, most: number): Sentence | undefined {
  const length = lengthOf(text);
  if (length <= most) return undefined;
  return say(`最多 ${most} 个字，现有 ${length} 个。`, `This may have at most ${most} characters; it has ${length}.`);
}

/** The same of a text that is being typed: it may be empty, or show nothing yet. */
export function faultOfTyped(value: unknown, most: number): Sentence | undefined {
  if (typeof value !== 'string') return NO_TEXT;
  const unfit = unfitPlace(value);
  return unfit === undefined ? faultOfLength(value, most) : unfitSentence(unfit);
}

function unfitSentence({ character, at }: { readonly character: string; readonly at: number }): Sentence {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return say(
    `第 ${at} 个字符是 U+${code}，不能写在这里，请删去。`,
    `U+${code} at character ${at} cannot stand here: remove it.`,
  );
}

const brokenSentence = (at: number): Sentence =>
  say(
    `第 ${at} 个字符是换行或制表符，这里只写一行。`,
    `There is a line break or a tab at character ${at}: write this on one line.`,
  );
