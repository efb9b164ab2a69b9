import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import type { MadeDecision, Sanction } from '../../../api/types';
import { Moment } from '../../../ui/day';
import { Said } from '../../../ui/words';
import { useKindNames } from '../decision-names';
import './made-decisions.css';

interface MadeDecisionsProps {
  readonly slug: string;
  readonly made: readonly MadeDecision[];
}

/** Every decision that was ever made, by number; one that was lifted is struck through and names what lifted it. */
export function MadeDecisions({ slug, made }: MadeDecisionsProps) {
  return (
    <ol className="made">
      {made.map((decision) => (
        <MadeRow key={decision.number} slug={slug} decision={decision} />
      ))}
    </ol>
  );
}

const idOf = (number: number): string => `decision-${number}`;

function MadeRow({ slug, decision }: { readonly slug: string; readonly decision: MadeDecision }) {
  const { i18n } = useLingui();
  const { number, entry, reason, at, lifts, liftedBy } = decision;
  const Held = liftedBy === null ? 'span' : 'del';
  const named = (of: number): string =>
    i18n._({ id: 'made.number', message: '第 {number} 号决定', values: { number: of } });
  return (
    <li className={liftedBy === null ? 'sanction' : 'sanction is-lifted'} id={idOf(number)}>
      <p className="sanction-what sanction-what--plain">{named(number)}</p>
      <div>
        <p>
          <Held>
            <b>
              <What decision={decision} />
            </b>
            {entry !== null && (
              <>
                {' '}
                <Link href={`/${slug}/entries/${entry}`}>
                  {i18n._({ id: 'entry.number', message: '{number} 号', values: { number: entry } })}
                </Link>
              </>
            )}
          </Held>
          {lifts !== null && (
            <>
              {' '}
              <a href={`#${idOf(lifts)}`}>{named(lifts)}</a>
            </>
          )}
        </p>
        <p>
          <Held>
            <Said words={reason} />
          </Held>
        </p>
        <p className="sanction-when">
          <Moment at={at} />
          {liftedBy !== null && (
            <>
              {' '}
              <a href={`#${idOf(liftedBy)}`}>
                {i18n._({ id: 'made.lifted', message: '已由第 {number} 号决定撤销', values: { number: liftedBy } })}
              </a>
            </>
          )}
        </p>
      </div>
    </li>
  );
}

function What({ decision: { kind, lifts } }: { readonly decision: MadeDecision }) {
  const { i18n } = useLingui();
  const names = useKindNames();
  if (lifts !== null) return <>{i18n._({ id: 'made.lifts', message: '撤销' })}</>;
  return <>{names[kind as Sanction['kind']]}</>;
}
