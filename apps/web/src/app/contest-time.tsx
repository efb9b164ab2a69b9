import { useLingui } from '@lingui/react';
import type { Contest } from '../api/types';
import { useClock } from '../ui/clock';
import { offsetOf, zoneName } from '../ui/format/moments';

/** Which clock the pages of a contest follow. */
export function ContestTime({ contest }: { readonly contest: Contest }) {
  const { i18n } = useLingui();
  const clock = useClock();
  const at =
    contest.publishedAt ?? contest.stages.find(({ opensAt }) => opensAt !== null)?.opensAt ?? '2000-01-01T00:00:00Z';
  const zone =
    contest.timeZone === 'Asia/Shanghai' ? i18n._({ id: 'zone.beijing', message: '北京时间' }) : zoneName(at, clock);
  return (
    <>
      {i18n._({
        id: 'foot.zone',
        message: '本站时间一律为{zone}（{offset}）',
        values: { zone, offset: offsetOf(at, contest.timeZone) },
      })}
    </>
  );
}
