import { useLingui } from '@lingui/react';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { askStaffAgain } from '../../api/staff';
import type { Call } from '../../api/types';
import { useNow } from '../../ui/use-now';
import { useMoments } from './moments';

const MINUTE = 60_000;
const HOUR = 60;
const DAY = 24 * HOUR;

/** When is submitted, in which zone, and what counts at the last second: told before anything is refused by it. */
export function CallRule({ call }: { readonly call: Call }) {
  const { i18n } = useLingui();
  const { end, zone, whole } = useMoments();
  const { state, opensAt, closesAt } = call;
  if (state === null) {
    return <p className="own-when">{i18n._({ id: 'call.none', message: '这个大赛没有征集阶段，不在这里报名。' })}</p>;
  }
  return (
    <>
      {state === 'planned' && (
        <p className="own-when">
          {opensAt === null
            ? i18n._({ id: 'call.unplanned', message: '征集何时开始还没有定。' })
            : i18n._({
                id: 'call.opens',
                message: '{at} 开始，{zone}',
                values: { at: end(opensAt), zone: zone(opensAt) },
              })}
        </p>
      )}
      <p className="own-when">
        {closesAt === null
          ? i18n._({ id: 'call.no-end', message: '何时截止还没有定。' })
          : state === 'closed'
            ? i18n._({
                id: 'call.closed',
                message: '已于 {at} 截止，{zone}',
                values: { at: end(closesAt), zone: zone(closesAt) },
              })
            : i18n._({
                id: 'call.closes',
                message: '{at} 截止，{zone}',
                values: { at: end(closesAt), zone: zone(closesAt) },
              })}
      </p>
      {state !== 'closed' && (
        <p className="own-when">
          {closesAt === null
            ? i18n._({
                id: 'call.rule',
                message:
                  '最后一秒怎么算：服务器在截止之前收到的算数，以服务器的时钟为准；看收到的时间，不看点下按钮的时间。',
              })
            : i18n._({
                id: 'call.rule-at',
                message:
                  '最后一秒怎么算：服务器在 {at} 之前收到的算数，以服务器的时钟为准；看收到的时间，不看点下按钮的时间。',
                values: { at: whole(closesAt) },
              })}
        </p>
      )}
    </>
  );
}

interface CallPanelProps {
  readonly call: Call;
  readonly children?: ReactNode;
}

/** The panel beside the state: how long there is left, the rule, and the one act that is due. */
export function CallPanel({ call, children }: CallPanelProps) {
  const { i18n } = useLingui();
  const left = useTimeLeft(call);
  return (
    <section className="own-now" aria-labelledby="own-now-name">
      <h2 id="own-now-name">{i18n._({ id: 'call.name', message: '项目征集' })}</h2>
      {left !== null && <p className="own-left">{left}</p>}
      <CallRule call={call} />
      {children}
    </section>
  );
}

/** By the server's clock as it was told last. */
function useTimeLeft({ state, closesAt, serverTime }: Call): string | null {
  const { i18n } = useLingui();
  const now = useNow();
  useAskingAtEnd({ state, closesAt, serverTime });
  if (state !== 'open' || closesAt === null) return null;
  const minutes = Math.floor((Date.parse(closesAt) - Math.max(now, Date.parse(serverTime))) / MINUTE);
  if (minutes < 1) return i18n._({ id: 'call.soon', message: '还有不到 1 分钟' });
  const values = {
    days: Math.floor(minutes / DAY),
    hours: Math.floor((minutes % DAY) / HOUR),
    minutes: minutes % HOUR,
  };
  if (values.days > 0) return i18n._({ id: 'call.left-days', message: '还有 {days} 天 {hours} 小时', values });
  if (values.hours > 0) return i18n._({ id: 'call.left-hours', message: '还有 {hours} 小时 {minutes} 分', values });
  return i18n._({ id: 'call.left-minutes', message: '还有 {minutes} 分钟', values });
}

const LONGEST_TIMER = 2_000_000_000;
const SOON = 1_000;

/** The call closes by the server's clock: asked anew as soon as that should have happened. */
function useAskingAtEnd({ state, closesAt, serverTime }: Pick<Call, 'state' | 'closesAt' | 'serverTime'>): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (state !== 'open' || closesAt === null) return undefined;
    const wait = Math.max(Date.parse(closesAt) - Date.parse(serverTime), 0) + SOON;
    if (wait > LONGEST_TIMER) return undefined;
    const timer = setTimeout(() => void askStaffAgain(queries), wait);
    return () => clearTimeout(timer);
  }, [state, closesAt, serverTime, queries]);
}
