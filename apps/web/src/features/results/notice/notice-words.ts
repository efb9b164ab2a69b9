import { useLingui } from '@lingui/react';
import { useClock } from '../../../ui/clock';
import { formatDay, lastDay } from '../../../ui/format/moments';

/** Until when something can be said of it. */
export function useEndWords(endsAt: string | null): string {
  const { i18n } = useLingui();
  const clock = useClock();
  if (endsAt === null) return i18n._({ id: 'notice.open-end', message: '没有定截止时间，公布之前都可以' });
  const { at, time } = lastDay(endsAt, clock);
  const values = { day: formatDay(at, clock, { withWeekday: true }), time };
  return i18n._({ id: 'notice.end', message: '{day} {time} 截止', values });
}
