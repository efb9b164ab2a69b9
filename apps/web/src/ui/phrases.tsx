import { Fragment } from 'react';

const OPENS = /[\u201c\u2018\uff08\u300a\u3008\u3010(]$/;
const IS_CLOSED =
  /^[\u3001\u3002\uff0c\uff1a\uff1b\uff01\uff1f\u201d\u2019\uff09\u300b\u3009\u3011\u2014\u2026,.:;!?)%]/;
const SINGLE = /^\p{Script=Han}$/u;

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
export function piecesOf(text: string, split: (text: string) => readonly string[] = wordsOf): string[] {
  const pieces: string[] = [];
  for (const word of joinSingles(split(text))) {
    const before = pieces[pieces.length - 1];
    if (before !== undefined && (IS_CLOSED.test(word) || OPENS.test(before))) pieces[pieces.length - 1] = before + word;
    else pieces.push(word);
  }
  return pieces;
}

/** A Chinese title that breaks between its words, not inside them. */
export function Phrases({ text }: { readonly text: string }) {
  const pieces = piecesOf(text);
  if (pieces.length < 2) return <>{text}</>;
  return (
    <span className="by-phrase">
      {pieces.map((piece, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {piece}
        </Fragment>
      ))}
    </span>
  );
}
