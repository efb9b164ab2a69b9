import { useLingui } from '@lingui/react';
import { leftUntil } from '../../../ui/format/time-left';

/** Days alone from a week on, then days and hours, hours and minutes, minutes. */
export function useSayLeft(): (iso: string, now: number) => string {
  const { i18n } = useLingui();
  return (iso, now) => {
    const { days, hours, minutes } = leftUntil(iso, now) ?? { days: 0, hours: 0, minutes: 0 };
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
