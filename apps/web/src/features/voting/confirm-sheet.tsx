import { useLingui } from '@lingui/react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { BallotEntry } from '../../api/types';
import { Said } from '../../ui/words';
import './confirm-sheet.css';

interface ConfirmSheetProps {
  readonly chosen: readonly BallotEntry[];
  /** What stands beside an entry. */
  readonly markOf: (entry: number) => ReactNode;
  /** How many more this ballot could name. */
  readonly left: number;
  readonly onCast: () => void;
  readonly onClose: () => void;
}

/** What will be cast, once more, before it is: the focus stays inside until it is cast or taken back. */
export function ConfirmSheet({ chosen, markOf, left, onCast, onClose }: ConfirmSheetProps) {
  const { i18n } = useLingui();
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    sheet.current?.querySelector('h2')?.focus();
  }, []);
  const stayInside = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return onClose();
    if (event.key !== 'Tab') return;
    const buttons = [...(sheet.current?.querySelectorAll('button') ?? [])];
    const [first, last] = [buttons[0], buttons[buttons.length - 1]];
    const active = document.activeElement;
    const isAtStart = active === first || active?.tagName === 'H2';
    if (event.shiftKey ? !isAtStart : active !== last) return;
    event.preventDefault();
    (event.shiftKey ? last : first)?.focus();
  };
  return (
    <div className="scrim" onClick={(event) => event.target === event.currentTarget && onClose()} role="presentation">
      <div
        ref={sheet}
        className="sheet"
        role="dialog"
        aria-modal="true"
        aria-labelledby="confirm-title"
        onKeyDown={stayInside}
      >
        <h2 id="confirm-title" tabIndex={-1}>
          {i18n._({ id: 'vote.confirm', message: '投出这张选票？' })}
        </h2>
        <ol className="sheet-list">
          {chosen.map(({ number, title }) => (
            <li key={number}>
              <b>{number}</b>
              <span>
                <Said words={title} /> {markOf(number)}
              </span>
            </li>
          ))}
        </ol>
        {left > 0 && (
          <p className="small soft">
            {i18n._({
              id: 'vote.confirm-left',
              message: '这张选票还可以再选 {left} 项，不选满也有效。',
              values: { left },
            })}
          </p>
        )}
        <p className="small soft">{i18n._({ id: 'vote.confirm-final', message: '投出后不能改，也不能撤回。' })}</p>
        <div className="button-row">
          <button className="button button--main" type="button" onClick={onCast}>
            {i18n._({ id: 'vote.cast', message: '确认投出' })}
          </button>
          <button className="button button--plain" type="button" onClick={onClose}>
            {i18n._({ id: 'vote.back', message: '返回修改' })}
          </button>
        </div>
      </div>
    </div>
  );
}
