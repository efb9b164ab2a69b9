import { useLingui } from '@lingui/react';
import type { BallotPage, Totals } from '../../../api/types';
import { useClock } from '../../../ui/clock';
import { formatDay, formatTime } from '../../../ui/format/moments';

/** A moment in short: `4月18日 10:24`. */
function useShort(): (at: string) => string {
  const clock = useClock();
  return (at) => `${formatDay(at, clock, { withYear: false })} ${formatTime(at, clock)}`;
}

/** From when the totals are; where the rules name hours, when there are others; how much of the score they are, if it is stated. */
export function useAsOfWords({ share }: Pick<BallotPage, 'share'>, totals: Totals | null): string | null {
  const { i18n } = useLingui();
  const asOf = useMoment(totals);
  if (asOf === null || share === null) return asOf;
  return i18n._({ id: 'live.of-score', message: '{asOf}，票数只占总分 {share}', values: { asOf, share } });
}

function useMoment(totals: Totals | null): string | null {
  const { i18n } = useLingui();
  const short = useShort();
  if (totals === null) return null;
  const { asOf, nextAt } = totals;
  if (nextAt === null) return i18n._({ id: 'live.as-of', message: '{at} 更新', values: { at: short(asOf) } });
  const values = { at: short(asOf), next: short(nextAt) };
  return i18n._({ id: 'live.as-of-hour', message: '{at} 的票数，{next} 再公布', values });
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

/** Said where the server takes no more listeners: the totals are as exact, and come a little later. */
export function useAskedWords(): string {
  const { i18n } = useLingui();
  return i18n._({ id: 'live.asked', message: '此刻看的人很多，每 10 秒更新一次。' });
}
