import { useLingui } from '@lingui/react';
import type { Contest } from '../../../api/types';
import { useClock } from '../../../ui/clock';
import { hasSummerTime, offsetOf } from '../../../ui/format/moments';

/** Which clock the pages of a contest follow; its offset too, where that is the same all year. */
export function ContestTime({ contest }: { readonly contest: Contest }) {
  const { i18n } = useLingui();
  const { language } = useClock();
  const { timeZone } = contest;
  const at = contest.publishedAt ?? contest.stages.find(({ opensAt }) => opensAt !== null)?.opensAt ?? '2000-01-01';
  const name =
    timeZone === 'Asia/Shanghai' ? i18n._({ id: 'zone.beijing', message: '北京时间' }) : timeZone.replace(/_/g, ' ');
  const offset = hasSummerTime(at, timeZone) ? '' : offsetOf(at, timeZone);
  const brackets = language === 'zh' ? ['\uff08', '\uff09'] : [' (', ')'];
  const zone = offset === '' || offset === name ? name : `${name}${brackets[0]}${offset}${brackets[1]}`;
  return <>{i18n._({ id: 'foot.zone', message: '本站时间一律为{zone}', values: { zone } })}</>;
}
