import { useLingui } from '@lingui/react';
import { useId } from 'react';
import type { OutEntry } from '../../api/types';
import { Moment } from '../../ui/day';
import { useLanguage } from '../../ui/use-language';
import { Said } from '../../ui/words';
import './results.css';

interface OutProps {
  readonly out: readonly OutEntry[];
  /** How many there are in all. */
  readonly total: number;
}

/** Who is not ranked, and why: with the reason of the decision and its time, where one took it out. */
export function Out({ out, total }: OutProps) {
  const { i18n } = useLingui();
  const id = useId();
  const values = { total, shown: out.length };
  return (
    <section className="thick-thin results-list" aria-labelledby={id}>
      <div className="list-head">
        <h2 id={id}>{i18n._({ id: 'results.out', message: '不参加排名' })}</h2>
        {total > out.length && (
          <p>{i18n._({ id: 'results.out-shown', message: '共 {total} 项，这里列出前 {shown} 项', values })}</p>
        )}
      </div>
      <ul className="excellent">
        {out.map((entry) => (
          <OutRow key={entry.number} entry={entry} />
        ))}
      </ul>
    </section>
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
