import { useLingui } from '@lingui/react';
import type { FigureRule } from '../../api/types';
import './rules.css';

/** The name of a column as a spreadsheet has it: A, B … Z, AA. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}

/** A round's figures as the columns of a spreadsheet: where each comes from, and what is done to it, step by step. */
export function FigureColumns({ figures }: { readonly figures: readonly FigureRule[] }) {
  return (
    <ol className="figure-columns">
      {figures.map((figure, index) => (
        <FigureColumn key={figure.id} figure={figure} letter={columnLetter(index)} />
      ))}
    </ol>
  );
}

function FigureColumn({ figure, letter }: { readonly figure: FigureRule; readonly letter: string }) {
  const { i18n } = useLingui();
  const { title, sentences, axes } = figure;
  const [source, ...steps] = sentences;
  return (
    <li className="figure-column">
      <h4>
        <span className="figure-letter">{letter}</span>
        {title}
      </h4>
      <p className="figure-source">
        <span className="figure-what">{i18n._({ id: 'figures.source', message: '来源' })}</span>
        {source}
      </p>
      {steps.length > 0 && (
        <ol className="figure-steps">
          {steps.map((step, index) => (
            <li key={index}>{step}</li>
          ))}
        </ol>
      )}
      {axes.length > 0 && (
        <p className="figure-axes">
          {i18n._({ id: 'figures.axes', message: '按{axes}各有一值', values: { axes: axes.join('、') } })}
        </p>
      )}
    </li>
  );
}
