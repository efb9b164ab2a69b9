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
export function Decisions({ slug, results }: DecisionsProps) {
  const { i18n } = useLingui();
  const { round, version, decided, decisions } = results;
  const hasOthers = hasOtherDecisions(results);
  if (decisions.length === 0 && !hasOthers) return null;
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
      {hasOthers && (
        <p className="part-more">
          <Link href={`${decisionsPage({ slug, round, version })}#made`}>
            {i18n._({ id: 'decisions.others', message: '已撤销的和后来作出的决定' })}
          </Link>
        </p>
      )}
    </Part>
  );
}

/** Whether decisions were made that this version does not rest on: lifted ones, or those made since. */
export const hasOtherDecisions = ({ made, publishedAt }: Pick<Results, 'made' | 'publishedAt'>): boolean =>
  made.some(({ lifts, at }) => lifts !== null || at > publishedAt);

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
