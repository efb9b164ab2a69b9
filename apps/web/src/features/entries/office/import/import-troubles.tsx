import { useLingui } from '@lingui/react';
import { Checkbox } from 'antd';
import type { ImportPreview } from '../../../../api/import';
import { OfficePart } from '../../../../ui/office/part';
import { Sign } from '../../../../ui/office/sign';
import { useLanguage } from '../../../../ui/use-language';

interface ImportTroublesProps {
  readonly preview: ImportPreview;
  readonly confirmed: readonly number[];
  readonly onConfirm: (rows: readonly number[]) => void;
}

/** Each bad cell and each likely double, with what to do about it. */
export function ImportTroubles({ preview, confirmed, onConfirm }: ImportTroublesProps) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const { faults, faultsTotal, doubles, doublesTotal } = preview;
  if (faultsTotal + doublesTotal === 0) return null;
  const title = i18n._({ id: 'import.troubles', message: '每一处问题' });
  const toggle = (row: number, is: boolean) =>
    onConfirm(is ? [...confirmed, row] : confirmed.filter((each) => each !== row));
  return (
    <OfficePart
      title={title}
      remark={i18n._({
        id: 'import.troubles-count',
        message: '{bad} 处错，{doubles} 行请确认',
        values: { bad: faultsTotal, doubles: doublesTotal },
      })}
    >
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
            <th scope="col" />
          </tr>
        </thead>
        <tbody>
          {faults.map(({ row, letter, heading, content, code, sentence }) => (
            <tr key={`${row} ${letter} ${code} ${sentence.zh}`}>
              <td className="o-n">{row}</td>
              <td>
                {letter} {heading}
              </td>
              <td>
                <Sign shape="bad">{content === '' ? i18n._({ id: 'import.blank', message: '（空）' }) : content}</Sign>
              </td>
              <td>{sentence[language]}</td>
              <td />
            </tr>
          ))}
          {doubles.map(({ row, title: name, sentence }) => (
            <tr key={`double ${row}`}>
              <td className="o-n">{row}</td>
              <td />
              <td>
                <Sign shape="check">{name}</Sign>
              </td>
              <td>{sentence[language]}</td>
              <td className="o-n">
                <Checkbox checked={confirmed.includes(row)} onChange={(event) => toggle(row, event.target.checked)}>
                  {i18n._({ id: 'import.all-the-same', message: '仍然导入' })}
                  <span className="o-hidden"> {row}</span>
                </Checkbox>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </OfficePart>
  );
}
