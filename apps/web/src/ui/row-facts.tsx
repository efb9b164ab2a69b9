import { Fragment, type ReactNode } from 'react';

/** Small facts in a row, with lines between them for the eye, and spaces for the ear and the clipboard. */
export function RowFacts({ facts }: { readonly facts: readonly ReactNode[] }) {
  return (
    <p className="row-facts">
      {facts.map((fact, index) => (
        <Fragment key={index}>
          {index > 0 && ' '}
          <span>{fact}</span>
        </Fragment>
      ))}
    </p>
  );
}
