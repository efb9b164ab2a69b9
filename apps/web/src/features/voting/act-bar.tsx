import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import './act-bar.css';

interface ActBarProps {
  /** How far the ballot is filled in. */
  readonly children: ReactNode;
  readonly isReady: boolean;
  readonly onReview: () => void;
}

/** How much is chosen, always in sight, and the one act that is due. */
export function ActBar({ children, isReady, onReview }: ActBarProps) {
  const { i18n } = useLingui();
  return (
    <div className="act-bar" role="region" aria-label={i18n._({ id: 'vote.chosen', message: '已选' })}>
      <div role="status">{children}</div>
      <button
        className="button"
        id="review"
        type="button"
        aria-disabled={!isReady}
        onClick={() => isReady && onReview()}
      >
        {i18n._({ id: 'vote.review', message: '核对并投票' })}
      </button>
    </div>
  );
}

/** More squares than this say less than the number beside them. */
const MOST_PIPS = 10;

export function Pips({ count, to }: { readonly count: number; readonly to: number }) {
  if (to > MOST_PIPS) return null;
  return (
    <div className="pips" aria-hidden="true">
      {Array.from({ length: to }, (_, index) => (
        <span key={index} className={index < count ? 'pip is-used' : 'pip'} />
      ))}
    </div>
  );
}
