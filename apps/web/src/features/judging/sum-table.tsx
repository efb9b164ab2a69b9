import { useLingui } from '@lingui/react';
import { sumOfSheet } from '@laurel/domain/judging';
import type { CriterionMark } from '../../api/types';
import { formatExact, formatPercent } from '../../ui/format/exact-number';
import { Said, useSay } from '../../ui/words';
import { usePanelDesk } from './desk-context';
import { DIGITS } from './own-sheets';

/** Mark, times weight, gives: written out, with a total as soon as all criteria are marked, and not before. */
export function SumTable({ criteria }: { readonly criteria: readonly CriterionMark[] }) {
  const { i18n } = useLingui();
  const { panel } = usePanelDesk().desk;
  const { terms, total } = sumOfSheet(panel, criteria);
  if (total === null) return <Missing criteria={criteria} />;
  const isWeighed = panel.criteria.some(({ weight }) => weight !== null);
  return (
    <div className="sheet-sum">
      <table>
        <caption className="off-screen">{i18n._({ id: 'sum.caption', message: '加权合计' })}</caption>
        <thead>
          <tr>
            <td />
            {panel.criteria.map(({ id, title }) => (
              <th key={id} scope="col">
                <Said words={title} />
              </th>
            ))}
            <th scope="col">{i18n._({ id: 'sum.total', message: '合计' })}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{i18n._({ id: 'sum.mark', message: '分' })}</th>
            {criteria.map(({ criterion, mark }) => (
              <td key={criterion}>{mark}</td>
            ))}
            <td />
          </tr>
          {isWeighed && (
            <tr>
              <th scope="row">{i18n._({ id: 'sum.weight', message: '× 权重' })}</th>
              {terms.map(({ criterion, weight }) => (
                <td key={criterion} className="small">
                  {formatPercent(weight)}
                </td>
              ))}
              <td />
            </tr>
          )}
          <tr className="sheet-sum-line">
            <th scope="row">{i18n._({ id: 'sum.gives', message: '得' })}</th>
            {terms.map(({ criterion, gives }) => (
              <td key={criterion}>{formatExact(gives ?? '', DIGITS)}</td>
            ))}
            <td className="sheet-sum-total">{formatExact(total, DIGITS)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function Missing({ criteria }: { readonly criteria: readonly CriterionMark[] }) {
  const { i18n } = useLingui();
  const say = useSay();
  const { panel } = usePanelDesk().desk;
  const missing = panel.criteria.filter(({ id }) => criteria.find(({ criterion }) => criterion === id)?.mark === null);
  const names = missing.map(({ title }) => say(title)).join(i18n._({ id: 'list.comma', message: '、' }));
  const values = { marked: criteria.length - missing.length, names };
  return (
    <p className="sheet-sum">
      {i18n._({ id: 'sum.missing', message: '已评 {marked} 项，还差{names}；填全后才有合计。', values })}
    </p>
  );
}
