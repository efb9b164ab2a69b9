import { useLingui } from '@lingui/react';
import { useBrowser } from '../../ui/use-browser';
import { useNow } from '../../ui/use-now';
import { leftUntil } from './filling';

/**
 * How long it is until a moment, large; on the server, whose minutes are not the reader's, the line is kept free: what stands
 * below must not move away under a finger.
 */
export function Countdown({ at }: { readonly at: string }) {
  return useBrowser() ? <Running at={at} /> : <Free />;
}

const Free = () => (
  <p className="countdown" aria-hidden="true">
    <b>{'\u00a0'}</b>
  </p>
);

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
