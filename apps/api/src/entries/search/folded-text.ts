import { Converter } from 'opencc-js/t2cn';

/** Letters and digits that stand together: Chinese characters, or a word or number of anything else. */
export interface Run {
  readonly text: string;
  readonly isHan: boolean;
}

const RUNS = /(\p{Script=Han}+)|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

// character by character, so that a part of a text is folded as the whole of it is
const simplify = Converter({ from: 't', to: 'cn' });

/** A text as search compares it: width, case, accents, breaks, punctuation, blanks and script make no difference. */
export function runsOf(text: string): Run[] {
  const composed = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .normalize('NFC');
  return [...composed.matchAll(RUNS)].map(([run, han]) =>
    han === undefined ? { text: run, isHan: false } : { text: [...han].map(simplify).join(''), isHan: true },
  );
}

/** Every two characters that stand side by side. */
export function pairsOf(text: string): string[] {
  const characters = [...text];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/** A name as it is compared: two that fold to the same are one, whatever their width, script and blanks. */
export const foldedName = (name: string): string =>
  runsOf(name)
    .map(({ text }) => text)
    .join('');
