import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import type { Results, Sanction } from '../../api/types';
import { Part } from '../../ui/part';
import { Said } from '../../ui/words';
import { DecisionWords } from './decision-words';
import './decisions.css';

interface DecisionsProps {
  readonly slug: string;
  readonly results: Results;
}

/** What the organisers decided: a row of its own each, with reason and time, and what it did. */
export function Decisions({ slug, results: { decided, decisions } }: DecisionsProps) {
  const { i18n } = useLingui();
  if (decisions.length === 0) return null;
  const values = { total: decided, shown: decisions.length };
  return (
    <Part
      id="decisions"
      title={i18n._({ id: 'decisions.title', message: '组委会决定' })}
      aside={
        decided > decisions.length
          ? i18n._({ id: 'decisions.shown', message: '共 {total} 条，这里按时间列出前 {shown} 条', values })
          : null
      }
    >
      {decisions.map((decision, index) => (
        <DecisionRow key={index} slug={slug} decision={decision} />
      ))}
    </Part>
  );
}

function DecisionRow({ slug, decision }: { readonly slug: string; readonly decision: Sanction }) {
  const { entry, title } = decision;
  return (
    <div className="sanction">
      <DecisionWords decision={decision}>
        {entry !== null && (
          <h3>
            <Link href={`/${slug}/entries/${entry}`}>{title === null ? entry : <Said words={title} />}</Link>
          </h3>
        )}
      </DecisionWords>
    </div>
  );
}
