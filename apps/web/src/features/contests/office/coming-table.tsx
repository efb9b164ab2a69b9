import { useLingui } from '@lingui/react';
import type { Stage } from '../../../api/types';
import { useClock } from '../../../ui/clock';
import { Moment } from '../../../ui/day';
import { offsetOf } from '../../../ui/format/moments';
import { OfficePart } from '../../../ui/office/part';
import { useNow } from '../../../ui/use-now';
import { Said } from '../../../ui/words';
import { comingOf } from './matters';
import { useSayLeft } from './time-left';

/** What the clock will do next, with nobody here. */
export function ComingTable({ stages }: { readonly stages: readonly Stage[] }) {
  const { i18n } = useLingui();
  const { timeZone } = useClock();
  const now = useNow();
  const sayLeft = useSayLeft();
  const coming = comingOf(stages, now);
  const does = {
    open: i18n._({ id: 'coming.opens', message: '自动开放' }),
    close: i18n._({ id: 'coming.closes', message: '自动关闭' }),
  };
  return (
    <OfficePart
      title={i18n._({ id: 'coming.title', message: '接下来' })}
      remark={`${timeZone.replace(/_/g, ' ')} ${offsetOf(now, timeZone)}`}
    >
      {coming.length === 0 ? (
        <p className="o-soft">{i18n._({ id: 'coming.none', message: '没有到点要做的事。' })}</p>
      ) : (
        <table className="o-table o-dense">
          <caption className="o-hidden">{i18n._({ id: 'coming.title', message: '接下来' })}</caption>
          <thead>
            <tr>
              <th scope="col">{i18n._({ id: 'coming.when', message: '时间' })}</th>
              <th scope="col">{i18n._({ id: 'coming.what', message: '事' })}</th>
              <th scope="col" className="o-n">
                {i18n._({ id: 'coming.left', message: '还有' })}
              </th>
            </tr>
          </thead>
          <tbody>
            {coming.map(({ at, stage, does: act }) => (
              <tr key={`${stage.key} ${act}`}>
                <td className="o-nowrap">
                  <Moment at={at} />
                </td>
                <td>
                  <Said words={stage.title} /> {does[act]}
                </td>
                <td className="o-n o-nowrap">{sayLeft(at, now)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </OfficePart>
  );
}
