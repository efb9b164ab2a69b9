import { useLingui } from '@lingui/react';
import type { StopCard } from '../../api/types';
import { Day } from '../../ui/day';
import { Said } from '../../ui/words';
import './stops.css';

/** The roadshow in a row: when, where, how many entries were on stage. */
export function StopCards({ stops }: { readonly stops: readonly StopCard[] }) {
  const { i18n } = useLingui();
  return (
    <ol className="stops">
      {stops.map(({ position, name, startsAt, appearances }) => (
        <li key={position} className="stop is-past">
          <p className="stop-date">
            <Day at={startsAt} withYear={false} />
          </p>
          <p className="stop-place">
            <Said words={name} />
          </p>
          <p className="stop-what">
            {i18n._({
              id: 'stops.appearances',
              message: '{count, plural, other {# 个项目}}',
              values: { count: appearances },
            })}
          </p>
        </li>
      ))}
    </ol>
  );
}
