import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import type { Stop } from '../../api/types';
import { useClock } from '../../ui/clock';
import { Disclosure } from '../../ui/disclosure';
import { formatDay, formatTime } from '../../ui/format/moments';
import { Part } from '../../ui/part';
import { SampleTag } from '../../ui/tag';
import { Said, useSay } from '../../ui/words';
import { CoverageRows } from './coverage-rows';
import { StopDraws } from './stop-draws';
import './roadshow.css';

interface StopPartProps {
  readonly slug: string;
  readonly stop: Stop;
}

/** One stop: who was on stage in which order, and what was reported. */
export function StopPart({ slug, stop }: StopPartProps) {
  const { i18n } = useLingui();
  const clock = useClock();
  const say = useSay();
  const { startsAt, name, appearances, coverage } = stop;
  const day = formatDay(startsAt, clock, { withYear: false });
  return (
    <Part title={`${day} ${say(name)}`} aside={<StopAside stop={stop} />}>
      <ol>
        {appearances.map((appearance) => (
          <li key={appearance.position} className="order-row">
            <span className="order-time">{formatTime(appearance.startsAt, clock)}</span>
            <span className="entry-no">
              {i18n._({ id: 'entry.number', message: '{number} 号', values: { number: appearance.number } })}
            </span>
            <span className="entry-title-cell">
              <Link href={`/${slug}/entries/${appearance.number}`}>
                <Said words={appearance.title} byPhrase />
              </Link>{' '}
              {appearance.isSample && <SampleTag />}
            </span>
            <span className="minutes">
              {i18n._({ id: 'stage.minutes', message: '{minutes} 分钟', values: { minutes: appearance.minutes } })}
            </span>
          </li>
        ))}
      </ol>
      <StopDraws stop={stop} />
      {coverage.length > 0 && <StopCoverage stop={stop} />}
    </Part>
  );
}

function StopAside({ stop: { city, venue, outlet, startsAt, appearances, isExample } }: { readonly stop: Stop }) {
  const { i18n } = useLingui();
  const clock = useClock();
  const values = { time: formatTime(startsAt, clock), count: appearances.length };
  return (
    <>
      <Said words={city} /> · <Said words={venue} />
      {outlet !== null && (
        <>
          <br />
          <Said words={outlet} />
        </>
      )}
      <br />
      {i18n._({ id: 'stop.from', message: '{time} 开始，{count, plural, other {# 个项目}}', values })}
      {isExample && (
        <>
          <br />
          {i18n._({ id: 'stop.example', message: '站点与时刻为示例' })}
        </>
      )}
    </>
  );
}

function StopCoverage({ stop: { name, coverage } }: { readonly stop: Stop }) {
  const { i18n } = useLingui();
  const summary = i18n._({
    id: 'stop.coverage',
    message: '{count, plural, other {这一站的 # 条报道}}',
    values: { count: coverage.length },
  });
  const numberOf = (index: number) => {
    const number = coverage[index]?.number;
    return number === undefined ? null : (
      <span className="coverage-entry">
        {i18n._({ id: 'entry.number', message: '{number} 号', values: { number } })}
      </span>
    );
  };
  const named = (
    <>
      {summary}
      <span className="off-screen">
        {' '}
        <Said words={name} />
      </span>
    </>
  );
  return <Disclosure summary={named} always={<CoverageRows coverage={coverage} before={numberOf} />} />;
}
