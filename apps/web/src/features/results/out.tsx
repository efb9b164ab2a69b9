import { useLingui } from '@lingui/react';
import { type ReactNode, useId } from 'react';
import type { OutEntry } from '../../api/types';
import { Moment } from '../../ui/day';
import { useLanguage } from '../../ui/use-language';
import { Said } from '../../ui/words';
import './results.css';

interface OutProps {
  readonly out: readonly OutEntry[];
  /** The page of all of them, where these are the first. */
  readonly more: ReactNode;
}

/** Who is not ranked, and why: with the reason of the decision and its time, where one took it out. */
export function Out({ out, more }: OutProps) {
  const { i18n } = useLingui();
  const id = useId();
  return (
    <section className="thick-thin results-list" aria-labelledby={id}>
      <div className="list-head">
        <h2 id={id}>{i18n._({ id: 'results.out', message: '不参加排名' })}</h2>
      </div>
      <OutRows out={out} />
      {more}
    </section>
  );
}

export function OutRows({ out }: { readonly out: readonly OutEntry[] }) {
  return (
    <ul className="excellent">
      {out.map((entry) => (
        <OutRow key={entry.number} entry={entry} />
      ))}
    </ul>
  );
}

function OutRow({ entry: { number, title, sentence, decision } }: { readonly entry: OutEntry }) {
  const { i18n } = useLingui();
  const language = useLanguage();
  return (
    <li className="excellent-row out-row">
      <h3 className="excellent-title">
        <Said words={title} byPhrase />
      </h3>
      <p className="small">
        <span className="faint">{i18n._({ id: 'entry.number', message: '{number} 号', values: { number } })} · </span>
        {sentence[language]}
      </p>
      {decision !== null && (
        <p className="small soft">
          <Said words={decision.reason} />{' '}
          <span className="faint">
            <Moment at={decision.at} />
          </span>
        </p>
      )}
    </li>
  );
}
