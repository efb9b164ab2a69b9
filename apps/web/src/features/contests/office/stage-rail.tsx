import { useLingui } from '@lingui/react';
import type { Stage } from '../../../api/types';
import { useClock } from '../../../ui/clock';
import { formatNumericDay, lastDay } from '../../../ui/format/moments';
import { useNow } from '../../../ui/use-now';
import { Said } from '../../../ui/words';
import { isCalledOff } from '../stage-acts';
import { useSayLeft } from './time-left';

/** Where the contest stands, on every page of its office: ink is past, laurel is now, dashes are to come. */
export function StageRail({ stages }: { readonly stages: readonly Stage[] }) {
  const { i18n } = useLingui();
  return (
    <ol className="o-line" aria-label={i18n._({ id: 'contest.stages', message: '走到哪一步' })}>
      {stages.map((stage) => (
        <li
          key={stage.key}
          className={stage.state === 'planned' ? 'o-later' : undefined}
          aria-current={stage.state === 'open' ? 'step' : undefined}
        >
          <b>
            <Said words={stage.title} />
          </b>
          <small>
            <When stage={stage} />
          </small>
        </li>
      ))}
    </ol>
  );
}

function When({ stage }: { readonly stage: Stage }) {
  const { i18n } = useLingui();
  const clock = useClock();
  const now = useNow();
  const sayLeft = useSayLeft();
  const { state, opensAt, closesAt, openedAt, closedAt } = stage;
  if (isCalledOff(stage)) return <>{i18n._({ id: 'stage.called-off', message: '已取消' })}</>;
  if (state === 'open') {
    if (closesAt === null) return <>{i18n._({ id: 'stage.open', message: '进行中' })}</>;
    return <>{i18n._({ id: 'left.still', message: '还有 {left}', values: { left: sayLeft(closesAt, now) } })}</>;
  }
  const from = openedAt ?? opensAt;
  const to = closedAt ?? closesAt;
  const days = [
    ...(from === null ? [] : [formatNumericDay(from, clock)]),
    ...(to === null ? [] : [formatNumericDay(lastDay(to, clock).at, clock)]),
  ];
  const [first, last] = days;
  if (first === undefined) return <>{i18n._({ id: 'stage.by-hand', message: '由组委会开关' })}</>;
  return <>{last === undefined || last === first ? first : `${first}\u2013${last}`}</>;
}
