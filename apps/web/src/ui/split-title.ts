/** The pieces of a title, between which a line may break. */
export type SplitTitle = (text: string) => readonly string[];

/** Where the author of a title has set its breaks. */
const BREAK = '\u200b';

const OPENS = /[\u201c\u2018\uff08\u300a\u3008\u3010(]$/;
const IS_CLOSED =
  /^[\u3001\u3002\uff0c\uff1a\uff1b\uff01\uff1f\u201d\u2019\uff09\u300b\u3009\u3011\u2014\u2026,.:;!?)%]/;
const SINGLE = /^\p{Script=Han}$/u;
const LONGEST_HELD = 6;

let segmenter: Intl.Segmenter | null | undefined;

function wordsOf(text: string): readonly string[] {
  segmenter ??= 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;
  return segmenter === null ? [text] : Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/**
 * Single characters in a row are a word that the segmenter does not know; one alone belongs to the word before, or behind
 * a space to the word that follows.
 */
function joinSingles(words: readonly string[]): string[] {
  const joined: string[] = [];
  let run = '';
  const endRun = () => {
    const isLone = run.length === 1 && joined.length > 0 && !OPENS.test(joined[joined.length - 1] ?? '');
    if (isLone) joined[joined.length - 1] += run;
    else if (run !== '') joined.push(run);
    run = '';
  };
  for (const word of words) {
    const isBegun = run.length === 1 && (joined[joined.length - 1] ?? '').endsWith(' ');
    if (SINGLE.test(word)) run += word;
    else if (isBegun) {
      joined.push(run + word);
      run = '';
    } else {
      endRun();
      joined.push(word);
    }
  }
  endRun();
  return joined;
}

/** Pieces between which a Chinese line may break: at words, never before a closing mark nor behind an opening one. */
export function piecesOf(text: string, split: SplitTitle = wordsOf): readonly string[] {
  const pieces: string[] = [];
  for (const word of joinSingles(split(text))) {
    const before = pieces[pieces.length - 1];
    if (before !== undefined && (IS_CLOSED.test(word) || OPENS.test(before))) pieces[pieces.length - 1] = before + word;
    else pieces.push(word);
  }
  return pieces;
}

/** Where the author has set breaks, at these alone; else between words. */
export const splitTitle: SplitTitle = (text) =>
  text.includes(BREAK) ? text.split(BREAK).filter((piece) => piece !== '') : piecesOf(text);

/**
 * Splits with a text at hand: characters that meet at a break and stand together elsewhere in that text are a word that
 * the segmenter has cut (城|中村 where 城中村 is spoken of), so the pieces stay together, as long as they stay short.
 */
export function splitWith(text: string): SplitTitle {
  let read: { readonly rows: ReadonlySet<string>; readonly counts: ReadonlyMap<string, number> } | undefined;
  return (title) => {
    if (title.includes(BREAK)) return splitTitle(title);
    read ??= readRows(text);
    const { rows, counts } = read;
    const own = countWords(rowsOf(title).filter((row) => rows.has(row)));
    const isElsewhere = (word: string): boolean => (counts.get(word) ?? 0) > (own.get(word) ?? 0);
    const pieces: string[] = [];
    for (const piece of piecesOf(title, (words) => joinKnown(wordsOf(words), isElsewhere))) {
      const before = pieces[pieces.length - 1];
      if (before !== undefined && isWordAcross(before, piece, isElsewhere)) pieces[pieces.length - 1] = before + piece;
      else pieces.push(piece);
    }
    return pieces;
  };
}

const HAN = /^\p{Script=Han}+$/u;
const KNOWN_WORD = [3, 4];

/** Words that the segmenter has cut in two, and that stand whole elsewhere, are one: `工作|法`, `城|中村`. */
function joinKnown(words: readonly string[], isElsewhere: (word: string) => boolean): readonly string[] {
  const joined: string[] = [];
  for (const word of words) {
    const before = joined[joined.length - 1];
    const both = (before ?? '') + word;
    const isKnown = before !== undefined && KNOWN_WORD.includes(both.length) && HAN.test(both) && isElsewhere(both);
    if (isKnown) joined[joined.length - 1] = both;
    else joined.push(word);
  }
  return joined;
}

/** A text is read once for all its titles: what is repeated in it counts once. */
function readRows(text: string) {
  const rows = new Set(rowsOf(text));
  return { rows, counts: countWords(rows) };
}

/** Chinese characters without anything between them. */
const rowsOf = (text: string): readonly string[] => text.match(/\p{Script=Han}{3,}/gu) ?? [];

/** Every three and every four characters that follow each other, and how often. */
function countWords(rows: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const length of KNOWN_WORD) {
      for (let at = 0; at + length <= row.length; at += 1) {
        const word = row.slice(at, at + length);
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/** Three characters across the break, two of them on either side, that are found again. */
function isWordAcross(before: string, piece: string, isElsewhere: (three: string) => boolean): boolean {
  if (before.length + piece.length > LONGEST_HELD) return false;
  const [end, begin] = [before.slice(-2), piece.slice(0, 2)];
  const across = [end.slice(-1) + begin, end + begin.slice(0, 1)];
  return across.some((three) => three.length === 3 && isElsewhere(three));
}

const ENDS_CLAUSE = /[\u3001\uff0c\uff1a\uff1b\uff1f\uff01 ]$/;

/** The same pieces by clause: a line breaks behind a mark or a space rather than elsewhere. */
export function clausesOf(pieces: readonly string[]): readonly (readonly string[])[] {
  const clauses: string[][] = [];
  let isOpen = false;
  for (const piece of pieces) {
    const last = clauses[clauses.length - 1];
    if (isOpen && last !== undefined) last.push(piece);
    else clauses.push([piece]);
    isOpen = !ENDS_CLAUSE.test(piece);
  }
  return clauses;
}
