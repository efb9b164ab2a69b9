import { useClock } from '../../ui/clock';
import { formatDay, formatSecond, formatTime, seasonalOffset } from '../../ui/format/moments';

/** How the desk writes down moments, in the zone of the contest. */
export function useMoment() {
  const clock = useClock();
  const day = (iso: string): string => formatDay(iso, clock, { withYear: false });
  return {
    /** `12:03:04`. */
    second: (iso: string): string => formatSecond(iso, clock),
    /** `5月6日 12:03:04`. */
    daySecond: (iso: string): string => `${day(iso)} ${formatSecond(iso, clock)}`,
    /** `5月8日 18:00`, with the offset where that changes in the year. */
    dayMinute: (iso: string): string => `${day(iso)} ${formatTime(iso, clock)}${seasonalOffset(iso, clock)}`,
  };
}
