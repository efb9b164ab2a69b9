import { useLingui } from '@lingui/react';
import { leftUntil } from './format/time-left';
import { useBrowser } from './use-browser';
import { useNow } from './use-now';
import './countdown.css';

/** How long it is until a moment, large; the server, whose minutes are not the reader's, keeps its room free. */
export function Countdown({ at }: { readonly at: string }) {
  return useBrowser() ? <Running at={at} /> : <p className="countdown is-awaited">0</p>;
}

function Running({ at }: { readonly at: string }) {
  const { i18n } = useLingui();
  const left = leftUntil(at, useNow());
  if (left === null) return null;
  const parts = [
    [left.days, i18n._({ id: 'countdown.days', message: '天' })],
    [left.hours, i18n._({ id: 'countdown.hours', message: '小时' })],
    [left.minutes, i18n._({ id: 'countdown.minutes', message: '分' })],
  ] as const;
  const first = parts.findIndex(([count]) => count > 0);
  return (
    <p className="countdown">
      {parts.slice(first).map(([count, unit]) => (
        <span key={unit} className="countdown-part">
          <b>{count}</b>
          <span>{unit}</span>
        </span>
      ))}
    </p>
  );
}
