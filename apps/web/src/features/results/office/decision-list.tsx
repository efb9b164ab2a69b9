import { useLingui } from '@lingui/react';
import type { Decision } from '../../../api/decision-acts';
import { Moment } from '../../../ui/day';
import { OfficePart } from '../../../ui/office/part';
import { Sign } from '../../../ui/office/sign';
import { Said } from '../../../ui/words';
import { useDecisionAbout } from './decision-about';
import { useDecisionKinds } from './decision-kinds';

/** All decisions; those that were lifted are struck through and stay. */
export function DecisionList({ items }: { readonly items: readonly Decision[] }) {
  const { i18n } = useLingui();
  const title = i18n._({ id: 'office-decisions.all', message: '全部决定' });
  if (items.length === 0) {
    return (
      <OfficePart title={title}>
        <p className="o-soft">{i18n._({ id: 'office-decisions.none', message: '还没有决定。' })}</p>
      </OfficePart>
    );
  }
  return (
    <OfficePart
      title={title}
      remark={i18n._({
        id: 'office-decisions.count',
        message: '{count} 个；划去的已撤销，不再起作用，仍然公开',
        values: { count: items.length },
      })}
    >
      <table className="o-table">
        <caption className="o-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col" className="o-n">
              {i18n._({ id: 'entry-list.number', message: '号' })}
            </th>
            <th scope="col">{i18n._({ id: 'office-decisions.signed', message: '谁签的，何时' })}</th>
            <th scope="col">{i18n._({ id: 'decide.kind', message: '哪一种' })}</th>
            <th scope="col">{i18n._({ id: 'office-decisions.about', message: '对什么' })}</th>
            <th scope="col">{i18n._({ id: 'changed.reason', message: '公开的理由' })}</th>
            <th scope="col">{i18n._({ id: 'office-decisions.force', message: '效力' })}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <DecisionRow key={item.number} item={item} />
          ))}
        </tbody>
      </table>
    </OfficePart>
  );
}

function DecisionRow({ item }: { readonly item: Decision }) {
  const { i18n } = useLingui();
  const kinds = useDecisionKinds();
  const aboutOf = useDecisionAbout();
  const { number, madeAt, madeByName, kind, reason, liftedBy } = item;
  const isLifted = liftedBy !== null;
  const Struck = isLifted ? 'del' : 'span';
  return (
    <tr className={isLifted ? 'o-lifted' : undefined}>
      <td className="o-n">{number}</td>
      <td>
        {madeByName}
        <div className="o-small o-soft o-nowrap">
          <Moment at={madeAt} />
        </div>
      </td>
      <td>
        <Struck>{kinds[kind]}</Struck>
      </td>
      <td>
        <Struck>{aboutOf(item)}</Struck>
      </td>
      <td>
        <Struck>
          <Said words={reason} />
        </Struck>
      </td>
      <td className="o-nowrap">
        {isLifted ? (
          <Sign shape="off">
            {i18n._({ id: 'office-decisions.lifted', message: '由第 {number} 号撤销', values: { number: liftedBy } })}
          </Sign>
        ) : (
          <Sign shape="done">{i18n._({ id: 'office-decisions.in-force', message: '有效' })}</Sign>
        )}
      </td>
    </tr>
  );
}
