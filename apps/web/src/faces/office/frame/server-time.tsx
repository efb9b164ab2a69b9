import { useLingui } from '@lingui/react';
import { useEffect, useState } from 'react';
import { useServerClock } from '../../../api/server-clock';
import { useClock } from '../../../ui/clock';
import { formatNumericDay, formatSecond, offsetOf } from '../../../ui/format/moments';
import { readNow } from '../../../ui/use-now';

const SECOND = 1_000;

/** The time by which stages open and close, in the contest's zone; nothing until the server has said it. */
export function ServerTime() {
  const { i18n } = useLingui();
  const clock = useClock();
  const isKnown = useServerClock();
  const now = useEverySecond();
  if (!isKnown) return null;
  return (
    <span className="o-time">
      {i18n._({ id: 'mast.server-time', message: '服务器时间' })}{' '}
      <time dateTime={new Date(now).toISOString()}>
        {formatNumericDay(now, clock)} {formatSecond(now, clock)}
      </time>{' '}
      {offsetOf(now, clock.timeZone)}
    </span>
  );
}

function useEverySecond(): number {
  const [now, setNow] = useState(readNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(readNow()), SECOND);
    return () => clearInterval(timer);
  }, []);
  return now;
}
