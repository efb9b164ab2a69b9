import { useLingui } from '@lingui/react';
import type { Proposal } from '../../../api/decision-acts';
import { Moment } from '../../../ui/day';
import { OfficePart } from '../../../ui/office/part';
import { Sign, type SignShape } from '../../../ui/office/sign';
import { Said } from '../../../ui/words';

/** Every version that was proposed: each stays, and can be read. */
export function ProposalTable({ items }: { readonly items: readonly Proposal[] }) {
  const { i18n } = useLingui();
  const title = i18n._({ id: 'proposals.title', message: '版本' });
  return (
    <OfficePart title={title} remark={i18n._({ id: 'proposals.remark', message: '每一版都留着，读得到' })}>
      <table className="o-table o-dense">
        <caption className="o-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">{i18n._({ id: 'proposals.frozen', message: '冻结' })}</th>
            <th scope="col">{i18n._({ id: 'notice.ends', message: '公示到' })}</th>
            <th scope="col">{i18n._({ id: 'proposals.why', message: '为什么' })}</th>
            <th scope="col">{i18n._({ id: 'stages.state', message: '状态' })}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.version}>
              <td>
                <strong>{item.version}</strong>
              </td>
              <td className="o-nowrap">
                <Moment at={item.openedAt} />
              </td>
              <td>{item.endsAt === null ? '\u2014' : <Moment at={item.endsAt} />}</td>
              <td className="o-soft">
                {item.reason === null ? (
                  i18n._({ id: 'proposals.first', message: '初次' })
                ) : (
                  <Said words={item.reason} />
                )}
              </td>
              <td>
                <StateOf item={item} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </OfficePart>
  );
}

function StateOf({ item: { isSuperseded, publishedAt } }: { readonly item: Proposal }) {
  const { i18n } = useLingui();
  const [shape, word]: [SignShape, string] =
    publishedAt !== null
      ? ['done', i18n._({ id: 'proposals.published', message: '已公布' })]
      : isSuperseded
        ? ['off', i18n._({ id: 'proposals.superseded', message: '被新的一版代替' })]
        : ['draft', i18n._({ id: 'proposals.proposed', message: '拟定，未公布' })];
  return <Sign shape={shape}>{word}</Sign>;
}
