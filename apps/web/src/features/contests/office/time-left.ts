import { useLingui } from '@lingui/react';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface Left {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

/** Whole days, hours and minutes until a moment; none once it is past. */
export function leftUntil(iso: string, now: number): Left {
  const left = Math.max(0, Date.parse(iso) - now);
  return {
    days: Math.floor(left / DAY),
    hours: Math.floor((left % DAY) / HOUR),
    minutes: Math.floor((left % HOUR) / MINUTE),
  };
}

/** Days alone from a week on, then days and hours, hours and minutes, minutes. */
export function useSayLeft(): (iso: string, now: number) => string {
  const { i18n } = useLingui();
  return (iso, now) => {
    const { days, hours, minutes } = leftUntil(iso, now);
    if (days >= 7) return i18n._({ id: 'left.days', message: '{days} 天', values: { days } });
    if (days > 0) {
      return i18n._({ id: 'left.days-hours', message: '{days} 天 {hours} 小时', values: { days, hours } });
    }
    if (hours > 0) {
      return i18n._({ id: 'left.hours', message: '{hours} 小时 {minutes} 分', values: { hours, minutes } });
    }
    return i18n._({ id: 'left.minutes', message: '{minutes} 分钟', values: { minutes } });
  };
}
