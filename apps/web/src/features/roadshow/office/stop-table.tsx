import { useLingui } from '@lingui/react';
import type { Stop } from '../../../api/types';
import { Moment } from '../../../ui/day';
import { OfficePart } from '../../../ui/office/part';
import { useLanguage } from '../../../ui/use-language';
import { useNow } from '../../../ui/use-now';
import { Said } from '../../../ui/words';

interface StopTableProps {
  readonly stops: readonly Stop[];
  /** Asks for a draw; left out for who only reads. */
  readonly onDraw?: (position: number) => void;
}

/** The stops with the order on stage, and how it came about. */
export function StopTable({ stops, onDraw }: StopTableProps) {
  const { i18n } = useLingui();
  const title = i18n._({ id: 'stops.title', message: '站点' });
  if (stops.length === 0) {
    return (
      <OfficePart title={title}>
        <p className="o-soft">{i18n._({ id: 'stops.none', message: '还没有站点。先登记第一站。' })}</p>
      </OfficePart>
    );
  }
  return (
    <OfficePart title={title}>
      <table className="o-table o-dense">
        <caption className="o-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n._({ id: 'stops.when', message: '时间' })}</th>
            <th scope="col">{i18n._({ id: 'stops.stop', message: '站' })}</th>
            <th scope="col">{i18n._({ id: 'stops.venue', message: '地点' })}</th>
            <th scope="col">{i18n._({ id: 'stops.order', message: '讲述顺序（编号）' })}</th>
            <th scope="col" className="o-n">
              {i18n._({ id: 'stops.entries', message: '项' })}
            </th>
            <th scope="col" className="o-n">
              {i18n._({ id: 'exposure.coverage', message: '报道' })}
            </th>
            {onDraw !== undefined && (
              <th scope="col">
                <span className="o-hidden">{i18n._({ id: 'stages.acts', message: '可以做' })}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {stops.map((stop) => (
            <StopRow key={stop.position} stop={stop} {...(onDraw === undefined ? {} : { onDraw })} />
          ))}
        </tbody>
      </table>
    </OfficePart>
  );
}

interface StopRowProps extends Pick<StopTableProps, 'onDraw'> {
  readonly stop: Stop;
}

function StopRow({ stop, onDraw }: StopRowProps) {
  const { i18n } = useLingui();
  const comma = useLanguage() === 'zh' ? '\u3001' : ', ';
  const { position, name, venue, startsAt, appearances, coverage, draws, isExample } = stop;
  const hasStarted = Date.parse(startsAt) <= useNow();
  return (
    <tr>
      <td className="o-nowrap">
        <Moment at={startsAt} />
      </td>
      <th scope="row">
        <strong>
          <Said words={name} />
        </strong>
        {isExample && <span className="o-tag o-sample">{i18n._({ id: 'tag.sample', message: '示例' })}</span>}
      </th>
      <td className="o-soft">
        <Said words={venue} />
      </td>
      <td>
        {[...appearances]
          .sort((one, other) => one.position - other.position)
          .map(({ number }) => number)
          .join(comma)}
        {draws.length > 0 && (
          <span className="o-small o-faint"> {i18n._({ id: 'stops.drawn', message: '抽签排定' })}</span>
        )}
      </td>
      <td className="o-n">{appearances.length}</td>
      <td className="o-n">{coverage.length}</td>
      {onDraw !== undefined && (
        <td className="o-n">
          {appearances.length === 0 && (
            <span className="o-faint">{i18n._({ id: 'stops.nobody', message: '还没有项目，不能抽' })}</span>
          )}
          {appearances.length > 0 && hasStarted && (
            <span className="o-faint">{i18n._({ id: 'stops.started', message: '已经开始，不再抽' })}</span>
          )}
          {appearances.length > 0 && !hasStarted && (
            <button type="button" className="o-text-act" onClick={() => onDraw(position)}>
              {draws.length > 0
                ? i18n._({ id: 'stops.draw-again', message: '重抽…' })
                : i18n._({ id: 'stops.draw', message: '抽签…' })}
              <span className="o-hidden">
                {' '}
                <Said words={name} />
              </span>
            </button>
          )}
        </td>
      )}
    </tr>
  );
}
