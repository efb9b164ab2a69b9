import { useLingui } from '@lingui/react';
import type { BallotPage } from '../../api/types';
import { useSay } from '../../ui/words';
import { useClock } from '../../ui/clock';
import { formatDay, formatTime, lastDay } from '../../ui/format/moments';

type Quota = Pick<BallotPage, 'ballots' | 'window'>;

/** How many ballots one has, and how often they are renewed. */
export function useQuotaWords({ ballots, window }: Quota): string {
  const { i18n } = useLingui();
  const values = { count: ballots, minutes: window.minutes ?? 0 };
  switch (window.kind) {
    case 'day':
      return i18n._({ id: 'vote.quota-day', message: '每人每天 {count} 张', values });
    case 'hour':
      return i18n._({ id: 'vote.quota-hour', message: '每人每小时 {count} 张', values });
    case 'minutes':
      return i18n._({ id: 'vote.quota-minutes', message: '每人每 {minutes} 分钟 {count} 张', values });
    case 'contest':
      return i18n._({ id: 'vote.quota-contest', message: '每人全程 {count} 张', values });
  }
}

/** How many entries a ballot names. */
export function useRangeWords({ from, to }: Pick<BallotPage, 'from' | 'to'>): string {
  const { i18n } = useLingui();
  const values = { from, to };
  if (from === to) return i18n._({ id: 'vote.range-exact', message: '每张选 {to} 项', values });
  if (from === 1) return i18n._({ id: 'vote.range-most', message: '每张最多选 {to} 项', values });
  return i18n._({ id: 'vote.range', message: '每张选 {from} 至 {to} 项', values });
}

/** The same in one line. */
export function useShortRules(ballot: BallotPage): string {
  const { i18n } = useLingui();
  const say = useSay();
  const [quota, range] = [useQuotaWords(ballot), useRangeWords(ballot)];
  if (ballot.quotas.length > 0) return ballot.quotas.map(say).join(i18n.locale === 'en' ? ' ' : '');
  return i18n._({ id: 'now.quota', message: '{quota}，{range}。', values: { quota, range } });
}

/** When the vote ends, by the clocks of the contest; undefined where nobody knows yet. */
export function useCloseWords(closesAt: string | null | undefined): string | undefined {
  const { i18n } = useLingui();
  const clock = useClock();
  if (closesAt === null || closesAt === undefined) return undefined;
  const { at, time } = lastDay(closesAt, clock);
  const values = { day: formatDay(at, clock, { withWeekday: true }), time };
  return i18n._({ id: 'vote.closes', message: '{day} {time} 截止', values });
}

/** A moment as people say it: `5月3日 00:00`. */
export function useMomentWords(at: string | null | undefined): string {
  const clock = useClock();
  if (at === null || at === undefined) return '';
  return `${formatDay(at, clock, { withYear: false })} ${formatTime(at, clock)}`;
}
