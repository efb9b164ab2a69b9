import { useLingui } from '@lingui/react';
import { formatExact } from '../../ui/format/exact-number';
import { Said } from '../../ui/words';
import { usePanelDesk } from './desk-context';
import { bySum, DIGITS, type OwnSheet } from './own-sheets';

/** Every mark that one has given, by sum. */
export function OwnMarkTable({ sheets }: { readonly sheets: readonly OwnSheet[] }) {
  const { i18n } = useLingui();
  const { panel } = usePanelDesk().desk;
  return (
    <table className="desk-table">
      <caption className="off-screen">{i18n._({ id: 'own.marks', message: '我的分数' })}</caption>
      <thead>
        <tr>
          <th scope="col">{i18n._({ id: 'sheet.number', message: '编号' })}</th>
          {panel.criteria.map(({ id, title }) => (
            <th key={id} scope="col">
              <Said words={title} />
            </th>
          ))}
          <th scope="col">{i18n._({ id: 'sum.total', message: '合计' })}</th>
        </tr>
      </thead>
      <tbody>
        {bySum(sheets).map(({ number, total }) => (
          <tr key={number}>
            <th scope="row">{number}</th>
            {sheets
              .find((sheet) => sheet.number === number)
              ?.criteria.map(({ criterion, mark }) => (
                <td key={criterion}>{mark}</td>
              ))}
            <td>{formatExact(total, DIGITS)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
