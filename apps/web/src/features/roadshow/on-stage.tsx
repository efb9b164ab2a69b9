import { useLingui } from '@lingui/react';
import type { EntryAppearance } from '../../api/types';
import { Day } from '../../ui/day';
import { useClock } from '../../ui/clock';
import { formatTime } from '../../ui/format/moments';
import { Said } from '../../ui/words';

/** When and where an entry was on stage, and for how long. */
export function OnStage({ appearances }: { readonly appearances: readonly EntryAppearance[] }) {
  const { i18n } = useLingui();
  const clock = useClock();
  return (
    <ul>
      {appearances.map(({ stop, stopName, startsAt, position, minutes }) => (
        <li key={stop} className="coverage-row">
          <Day at={startsAt} withYear={false} />
          <span>
            <Said words={stopName} />{' '}
            {i18n._({
              id: 'stage.position',
              message: '{time}，第 {position} 个讲',
              values: { time: formatTime(startsAt, clock), position },
            })}
          </span>
          <span className="minutes">
            {i18n._({ id: 'stage.minutes', message: '{minutes} 分钟', values: { minutes } })}
          </span>
        </li>
      ))}
    </ul>
  );
}
