import { useLingui } from '@lingui/react';
import type { BallotPage, Totals } from '../../../api/types';
import { useClock } from '../../../ui/clock';
import { formatDay, formatTime } from '../../../ui/format/moments';

/** A moment in short: `4月18日 10:24`. */
function useShort(): (at: string) => string {
  const clock = useClock();
  return (at) => `${formatDay(at, clock, { withYear: false })} ${formatTime(at, clock)}`;
}

/** From when the totals are; where the rules name hours, when there are others. */
export function useAsOfWords(totals: Totals | null): string | null {
  const { i18n } = useLingui();
  const short = useShort();
  if (totals === null) return null;
  const { asOf, nextAt } = totals;
  if (nextAt === null) return i18n._({ id: 'live.as-of', message: '{at} 更新', values: { at: short(asOf) } });
  const values = { at: short(asOf), next: short(nextAt) };
  return i18n._({ id: 'live.as-of-hour', message: '{at} 的票数，{next} 再公布', values });
}

/** What is counted: votes, or on how many ballots an entry stands where these weigh differently. */
export function useCountedWords(): (ballot: BallotPage) => string {
  const { i18n } = useLingui();
  return ({ form }) =>
    form.kind === 'choose' && !form.isShared
      ? i18n._({ id: 'live.votes', message: '票数' })
      : i18n._({ id: 'live.named-on', message: '选到它的选票' });
}

/** Nothing is published yet where the last hour was before the opening. */
export function isBeforeFirstHour({ stage }: BallotPage, totals: Totals | null): totals is Totals {
  if (totals === null || totals.nextAt === null) return false;
  return stage?.opensAt == null || Date.parse(totals.asOf) < Date.parse(stage.opensAt);
}

export function useFirstHourWords(): (totals: Totals) => string {
  const { i18n } = useLingui();
  const short = useShort();
  return ({ nextAt }) =>
    i18n._({
      id: 'live.first-hour',
      message: '按规则，票数在固定时刻公布，下一次是 {next}。到时这一页会自己更新。',
      values: { next: short(nextAt ?? '') },
    });
}
