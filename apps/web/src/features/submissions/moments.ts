import { useLingui } from '@lingui/react';
import { useClock } from '../../ui/clock';
import { formatDay, formatSecond, hasSummerTime, lastDay, offsetOf, seasonalOffset } from '../../ui/format/moments';

const THOUSAND = 1_000;

/** How the pages of a submitter write down moments, in the zone of the contest. */
export function useMoments() {
  const { i18n } = useLingui();
  const clock = useClock();
  const { timeZone, language } = clock;
  const nameOfZone =
    timeZone === 'Asia/Shanghai' ? i18n._({ id: 'zone.beijing', message: '北京时间' }) : timeZone.replace(/_/g, ' ');
  const brackets = language === 'zh' ? ['\uff08', '\uff09'] : [' (', ')'];
  return {
    /** `15:18:42`. */
    second: (iso: string): string => formatSecond(iso, clock),
    /** `12月29日 15:18:42`. */
    daySecond: (iso: string): string => `${formatDay(iso, clock, { withYear: false })} ${formatSecond(iso, clock)}`,
    /** `2022年12月29日 15:31:07`. */
    whole: (iso: string): string => `${formatDay(iso, clock)} ${formatSecond(iso, clock)}${seasonalOffset(iso, clock)}`,
    /** `2023年1月1日 00:00:00.512`: where parts of a second decide. */
    exact: (iso: string): string =>
      `${formatDay(iso, clock)} ${formatSecond(iso, clock)}.${String(Date.parse(iso) % THOUSAND).padStart(3, '0')}`,
    /** `2022年12月31日星期六 24:00`. */
    end: (iso: string): string => {
      const { at, time } = lastDay(iso, clock);
      return `${formatDay(at, clock, { withWeekday: true })} ${time}`;
    },
    /** `北京时间（UTC+8）`. */
    zone: (iso: string): string => {
      const offset = offsetOf(iso, timeZone);
      return hasSummerTime(iso, timeZone) || offset !== nameOfZone
        ? `${nameOfZone}${brackets[0]}${offset}${brackets[1]}`
        : nameOfZone;
    },
  };
}
