import { useLingui } from '@lingui/react';
import type { RecordedSubject } from '../../../../api/recorded';
import { Sign } from '../../../../ui/office/sign';
import { useLanguage } from '../../../../ui/use-language';
import type { BadCell, DraftRow } from './recorded-draft';
import { useColumnNames } from './recorded-names';

interface BadCellsProps {
  readonly subject: RecordedSubject;
  readonly rows: readonly DraftRow[];
  readonly bad: readonly BadCell[];
}

/** Every bad cell with its row, column, content and remedy; while there is one nothing is written. */
export function BadCells({ subject, rows, bad }: BadCellsProps) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const names = useColumnNames(subject.values);
  const title = i18n._({ id: 'recorded.bad', message: '有错的格子' });
  if (bad.length === 0) return null;
  return (
    <div role="alert">
      <p className="o-note o-alert">
        {i18n._({
          id: 'recorded.bad-count',
          message: '{count} 处错：有一处错，就一行也不写入。',
          values: { count: bad.length },
        })}
      </p>
      <table className="o-table o-dense">
        <caption className="o-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col" className="o-n">
              {i18n._({ id: 'import.row', message: '行' })}
            </th>
            <th scope="col">{i18n._({ id: 'import.col', message: '列' })}</th>
            <th scope="col">{i18n._({ id: 'import.content', message: '单元格里是' })}</th>
            <th scope="col">{i18n._({ id: 'import.remedy', message: '怎么改' })}</th>
          </tr>
        </thead>
        <tbody>
          {bad.map(({ index, column, found, sentence }) => (
            <tr key={`${index} ${column} ${sentence.zh}`}>
              <td className="o-n">{rows[index]?.row ?? index + 1}</td>
              <td>{names[column]}</td>
              <td>
                <Sign shape="bad">{found === '' ? i18n._({ id: 'import.blank', message: '（空）' }) : found}</Sign>
              </td>
              <td>{sentence[language]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
