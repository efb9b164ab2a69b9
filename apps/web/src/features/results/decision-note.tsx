import type { ReactNode } from 'react';
import type { Sanction } from '../../api/types';
import { Moment } from '../../ui/day';
import { Said } from '../../ui/words';
import { useKindNames, useStruckWords } from './decision-names';
import './decisions.css';

interface DecisionNoteProps {
  readonly decision: Sanction;
  readonly children?: ReactNode;
}

/** A decision in one line: what, why, when. */
export function DecisionNote({ decision, children }: DecisionNoteProps) {
  const { kind, reason, at } = decision;
  const struck = useStruckWords(decision);
  const name = useKindNames()[kind];
  return (
    <p className="decision-note">
      <b>{struck ?? name}</b> <Said words={reason} />{' '}
      <span className="faint">
        <Moment at={at} />
      </span>
      {children}
    </p>
  );
}
