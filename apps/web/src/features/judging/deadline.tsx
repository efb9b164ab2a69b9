import { useLingui } from '@lingui/react';
import { useClock } from '../../ui/clock';
import { offsetOf } from '../../ui/format/moments';
import { useNow } from '../../ui/use-now';
import { useDeskSaver, usePanelDesk } from './desk-context';
import { useMoment } from './moment';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** When marking ends and how long that is from now, by the clock of the server. */
export function Deadline() {
  const { i18n } = useLingui();
  const { dayMinute } = useMoment();
  const { timeZone } = useClock();
  const saver = useDeskSaver();
  const now = useNow() + saver.ahead;
  const { stage } = usePanelDesk().desk;
  if (stage === null || stage.closesAt === null) return null;
  const rest = Date.parse(stage.closesAt) - now;
  const values = {
    days: Math.floor(rest / DAY),
    hours: Math.floor((rest % DAY) / HOUR),
    minutes: Math.floor((rest % HOUR) / MINUTE),
  };
  return (
    <div>
      <dt>{i18n._({ id: 'list.deadline', message: '截止' })}</dt>
      <dd>
        {dayMinute(stage.closesAt)}
        <small>
          {stage.state === 'open' &&
            rest > 0 &&
            (values.days > 0
              ? i18n._({ id: 'list.rest-days', message: '还有 {days} 天 {hours} 小时 {minutes} 分', values })
              : i18n._({ id: 'list.rest-hours', message: '还有 {hours} 小时 {minutes} 分', values }))}{' '}
          {offsetOf(stage.closesAt, timeZone)}
        </small>
      </dd>
    </div>
  );
}
