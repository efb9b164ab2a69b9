import { useLingui } from '@lingui/react';
import type { Stop } from '../../../api/types';
import { Moment } from '../../../ui/day';
import { OfficePart } from '../../../ui/office/part';
import { useLanguage } from '../../../ui/use-language';
import { Said } from '../../../ui/words';

/** Every draw of every stop with its seed; of a stop the last one holds. */
export function DrawList({ stops }: { readonly stops: readonly Stop[] }) {
  const { i18n } = useLingui();
  const comma = useLanguage() === 'zh' ? '\u3001' : ', ';
  const draws = stops.flatMap((stop) => stop.draws.map((draw) => ({ stop, draw })));
  if (draws.length === 0) return null;
  const title = i18n._({ id: 'draws.title', message: '抽签记录' });
  return (
    <OfficePart
      title={title}
      remark={i18n._({ id: 'draws.remark', message: '全部公开；每站以最后一次为准。同一个种子总抽出同一个顺序' })}
    >
      <table className="o-table o-dense">
        <caption className="o-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n._({ id: 'stops.stop', message: '站' })}</th>
            <th scope="col">{i18n._({ id: 'draws.nth', message: '第几次' })}</th>
            <th scope="col">{i18n._({ id: 'draws.at', message: '抽签时间' })}</th>
            <th scope="col">{i18n._({ id: 'stops.order', message: '讲述顺序（编号）' })}</th>
            <th scope="col">{i18n._({ id: 'draws.seed', message: '种子' })}</th>
            <th scope="col">{i18n._({ id: 'draws.reason', message: '重抽的理由' })}</th>
          </tr>
        </thead>
        <tbody>
          {draws.map(({ stop, draw: { position, drawnAt, order, seed, reason } }) => (
            <tr key={`${stop.position} ${position}`} className={position < stop.draws.length ? 'o-off' : undefined}>
              <th scope="row">
                <Said words={stop.name} />
              </th>
              <td>
                {i18n._({ id: 'draws.number', message: '第 {position} 次', values: { position } })}
                {position < stop.draws.length && (
                  <span className="o-faint"> {i18n._({ id: 'draws.replaced', message: '已重抽' })}</span>
                )}
              </td>
              <td className="o-nowrap">
                <Moment at={drawnAt} />
              </td>
              <td>{order.join(comma)}</td>
              <td className="o-code o-break o-seed">{seed}</td>
              <td>{reason !== null && <Said words={reason} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </OfficePart>
  );
}
