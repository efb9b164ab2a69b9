import { useLingui } from '@lingui/react';
import type { Stage } from '../../../api/types';
import { Moment } from '../../../ui/day';
import { OfficePart } from '../../../ui/office/part';
import { Said } from '../../../ui/words';
import { namedChanges } from '../stage-acts';
import { useStageActNames } from '../stage-act-names';

/** What was changed by hand, the newest first, with the reasons that the public reads. */
export function ChangedTimes({ stages }: { readonly stages: readonly Stage[] }) {
  const { i18n } = useLingui();
  const names = useStageActNames();
  const changes = stages
    .flatMap((stage) => namedChanges(stage).map((change) => ({ stage, change })))
    .sort((one, other) => Date.parse(other.change.at) - Date.parse(one.change.at));
  const title = i18n._({ id: 'changed.title', message: '改动过的时间' });
  if (changes.length === 0) return null;
  return (
    <OfficePart
      title={title}
      remark={i18n._({ id: 'changed.count', message: '{count} 次', values: { count: changes.length } })}
    >
      <table className="o-table o-dense">
        <caption className="o-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n._({ id: 'changed.when', message: '何时' })}</th>
            <th scope="col">{i18n._({ id: 'changed.what', message: '改动' })}</th>
            <th scope="col">{i18n._({ id: 'changed.reason', message: '公开的理由' })}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ stage, change }) => (
            <tr key={stage.key + change.at}>
              <td className="o-nowrap">
                <Moment at={change.at} />
              </td>
              <td>
                <Said words={stage.title} /> {names[change.act]}
                {change.to !== 'closed' && change.closesAt !== null && (
                  <>
                    {' '}
                    {i18n._({ id: 'changed.until', message: '到' })} <Moment at={change.closesAt} />
                  </>
                )}
              </td>
              <td>
                <Said words={change.reason} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </OfficePart>
  );
}
