import { useLingui } from '@lingui/react';
import type { Stop } from '../../../api/types';
import { Moment } from '../../../ui/day';
import { OfficePart } from '../../../ui/office/part';
import { useLanguage } from '../../../ui/use-language';
import { Said } from '../../../ui/words';

/** The stops with the order on stage. */
export function StopTable({ stops }: { readonly stops: readonly Stop[] }) {
  const { i18n } = useLingui();
  const comma = useLanguage() === 'zh' ? '\u3001' : ', ';
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
          </tr>
        </thead>
        <tbody>
          {stops.map(({ position, name, venue, startsAt, appearances, coverage, isExample }) => (
            <tr key={position}>
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
              </td>
              <td className="o-n">{appearances.length}</td>
              <td className="o-n">{coverage.length}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </OfficePart>
  );
}
