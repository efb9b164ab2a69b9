import { useLingui } from '@lingui/react';
import { OfficePart } from '../../../ui/office/part';
import type { Words } from '../../../ui/say-words';
import { Said } from '../../../ui/words';

interface ListsShownProps {
  readonly lists: readonly { readonly id: string; readonly title: Words; readonly entries: readonly unknown[] }[];
}

/** What a notice says, and what it does not. */
export function ListsShown({ lists }: ListsShownProps) {
  const { i18n } = useLingui();
  const title = i18n._({ id: 'notice.lists', message: '谁会看到什么' });
  return (
    <OfficePart title={title}>
      <table className="o-table o-dense">
        <caption className="o-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n._({ id: 'entry-list.state', message: '名单' })}</th>
            <th scope="col" className="o-n">
              {i18n._({ id: 'notice.count', message: '项数' })}
            </th>
            <th scope="col">{i18n._({ id: 'notice.says', message: '公示时写什么' })}</th>
            <th scope="col">{i18n._({ id: 'notice.says-not', message: '不写什么' })}</th>
          </tr>
        </thead>
        <tbody>
          {lists.map(({ id, title: name, entries }) => (
            <tr key={id}>
              <td>
                <Said words={name} />
              </td>
              <td className="o-n">{entries.length}</td>
              <td>{i18n._({ id: 'notice.says-what', message: '编号、名称、单位，按编号排列' })}</td>
              <td className="o-soft">{i18n._({ id: 'notice.not-what', message: '名次、票数、分数' })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </OfficePart>
  );
}
