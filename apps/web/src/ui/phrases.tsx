import { createContext, Fragment, useContext } from 'react';
import { clausesOf, type SplitTitle, splitTitle } from './split-title';

/** How titles are split here: as the server did, where it has drawn the page. */
export const PhraseBreaks = createContext<SplitTitle>(splitTitle);

/** A Chinese title that breaks between its clauses, where that is not enough between its words, and never inside these. */
export function Phrases({ text }: { readonly text: string }) {
  const split = useContext(PhraseBreaks);
  const clauses = clausesOf(split(text));
  if (clauses.length < 2) return <Clause pieces={clauses[0] ?? []} className="by-phrase" />;
  return (
    <span className="by-phrase">
      {clauses.map((pieces, index) => (
        <Clause key={index} pieces={pieces} className="phrase" />
      ))}
    </span>
  );
}

interface ClauseProps {
  readonly pieces: readonly string[];
  readonly className: string;
}

function Clause({ pieces, className }: ClauseProps) {
  const last = pieces[pieces.length - 1] ?? '';
  const words = last === ' ' ? pieces.slice(0, -1) : pieces;
  return (
    <>
      <span className={className}>
        {words.map((piece, index) => (
          <Fragment key={index}>
            {index > 0 && <wbr />}
            {piece}
          </Fragment>
        ))}
      </span>
      {last === ' ' && ' '}
    </>
  );
}
