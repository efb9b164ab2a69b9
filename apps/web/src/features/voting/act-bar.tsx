import { useLingui } from '@lingui/react';
import './act-bar.css';

interface ActBarProps {
  readonly count: number;
  readonly from: number;
  readonly to: number;
  readonly isBusy: boolean;
  readonly onReview: () => void;
}

/** More squares than this say less than the number beside them. */
const MOST_PIPS = 10;

/** How many are chosen, always in sight, and the one act that is due. */
export function ActBar({ count, from, to, isBusy, onReview }: ActBarProps) {
  const { i18n } = useLingui();
  const isReady = count >= from && !isBusy;
  const values = { count, to, left: to - count, missing: from - count };
  const words =
    count === 0
      ? i18n._({ id: 'vote.none-chosen', message: '还没有选，最多选 {to} 项', values })
      : count >= to
        ? i18n._({ id: 'vote.all-chosen', message: '已选满 {to} 项，换选请先取消一项', values })
        : count < from
          ? i18n._({ id: 'vote.too-few', message: '已选 {count} 项，还须选 {missing} 项', values })
          : i18n._({ id: 'vote.some-chosen', message: '已选 {count} 项，还可选 {left} 项', values });
  return (
    <div className="act-bar" role="region" aria-label={i18n._({ id: 'vote.chosen', message: '已选' })}>
      <div role="status">
        <p className="chosen-count">{words}</p>
        {to <= MOST_PIPS && (
          <div className="pips" aria-hidden="true">
            {Array.from({ length: to }, (_, index) => (
              <span key={index} className={index < count ? 'pip is-used' : 'pip'} />
            ))}
          </div>
        )}
      </div>
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
