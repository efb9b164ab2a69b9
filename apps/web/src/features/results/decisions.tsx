import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import type { Results, Sanction } from '../../api/types';
import { Part } from '../../ui/part';
import { Said } from '../../ui/words';
import { DecisionWords } from './decision-words';
import { decisionsPage } from './rows-page-address';
import './decisions.css';

interface DecisionsProps {
  readonly slug: string;
  readonly results: Results;
}

/** What the organisers decided: a row of its own each, with reason and time, and what it did. */
export function Decisions({ slug, results: { round, version, decided, decisions } }: DecisionsProps) {
  const { i18n } = useLingui();
  if (decisions.length === 0) return null;
  return (
    <Part id="decisions" title={i18n._({ id: 'decisions.title', message: '组委会决定' })}>
      <DecisionRows slug={slug} decisions={decisions} />
      {decided > decisions.length && (
        <p className="part-more">
          <Link href={decisionsPage({ slug, round, version })}>
            {i18n._({ id: 'decisions.all', message: '按时间看全部 {count} 条决定', values: { count: decided } })}
          </Link>
        </p>
      )}
    </Part>
  );
}

interface DecisionRowsProps {
  readonly slug: string;
  readonly decisions: readonly Sanction[];
}

export const DecisionRows = ({ slug, decisions }: DecisionRowsProps) =>
  decisions.map((decision, index) => <DecisionRow key={index} slug={slug} decision={decision} />);

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
