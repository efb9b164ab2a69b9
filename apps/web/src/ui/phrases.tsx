import { createContext, Fragment, useContext } from 'react';
import { type SplitTitle, splitTitle } from './split-title';

export type { SplitTitle };

/** How titles are split here: as the server did, where it has drawn the page. */
export const PhraseBreaks = createContext<SplitTitle>(splitTitle);

/** A Chinese title that breaks between its words, not inside them. */
export function Phrases({ text }: { readonly text: string }) {
  const split = useContext(PhraseBreaks);
  const pieces = split(text);
  if (pieces.length < 2) return <>{pieces[0] ?? ''}</>;
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
