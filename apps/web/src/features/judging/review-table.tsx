import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import { formatExact, formatPercent } from '../../ui/format/exact-number';
import { Said } from '../../ui/words';
import { usePanelDesk } from './desk-context';
import { pathsOf } from './desk-paths';
import { useEntryName } from './entry-head';
import { bySum, DIGITS, type OwnSheet, placeOf, useOwnSheets } from './own-sheets';
import type { Reviewed, ReviewedSheet } from './review-of';
import { SheetStateMark } from './sheet-state-mark';

/** The whole row of marks of each sheet, what is missing or unusual marked in its cell. */
export function ReviewTable({ review }: { readonly review: Reviewed }) {
  const { i18n } = useLingui();
  return (
    <div
      className="table-scroll"
      tabIndex={0}
      role="region"
      aria-label={i18n._({ id: 'own.marks', message: '我的分数' })}
    >
      <table className="desk-table">
        <caption>
          {i18n._({
            id: 'review.caption',
            message: '按我的合计从高到低。点项目名可以回去改，已提交的只能看',
          })}
        </caption>
        <Columns />
        <tbody>
          {review.rows.map((row) => (
            <Row key={row.sheet.number} row={row} />
          ))}
          {review.recused.map((sheet) => (
            <RecusedRow key={sheet.number} sheet={sheet} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Columns() {
  const { i18n } = useLingui();
  const { panel } = usePanelDesk().desk;
  return (
    <thead>
      <tr>
        <th scope="col">{i18n._({ id: 'sheet.number', message: '编号' })}</th>
        <th scope="col" className="desk-text">
          {i18n._({ id: 'review.entry', message: '项目' })}
        </th>
        {panel.criteria.map(({ id, title, weight }) => (
          <th key={id} scope="col">
            <Said words={title} />
            {weight !== null && <small>{formatPercent(String(weight))}</small>}
          </th>
        ))}
        <th scope="col">{i18n._({ id: 'sum.total', message: '合计' })}</th>
        <th scope="col">{i18n._({ id: 'review.place', message: '我的排位' })}</th>
        <th scope="col" className="desk-text">
          {i18n._({ id: 'review.state', message: '状态' })}
        </th>
      </tr>
    </thead>
  );
}

function Row({ row: { sheet, faults, unusual } }: { readonly row: ReviewedSheet }) {
  const { i18n } = useLingui();
  const { place } = usePanelDesk();
  const nameOf = useEntryName();
  const sums = bySum(useOwnSheets());
  const { number, standing, criteria, total } = sheet;
  const isMarked = (criterion: string): boolean => [...faults, ...unusual].some((each) => each.criterion === criterion);
  return (
    <tr className={faults.length > 0 ? 'is-open' : undefined}>
      <td>{number}</td>
      <th scope="row" className="desk-text">
        <Link href={pathsOf(place).entry(number)}>{nameOf(standing.entry)}</Link>
      </th>
      {criteria.map(({ criterion, mark }) => (
        <td key={criterion} className={isMarked(criterion) ? 'is-marked' : undefined}>
          {mark ?? (
            <>
              <span aria-hidden="true">—</span>
              <span className="off-screen">{i18n._({ id: 'sheet.unmarked', message: '未评' })}</span>
            </>
          )}
        </td>
      ))}
      <td className="desk-strong">{total !== null && formatExact(total, DIGITS)}</td>
      <td>{total !== null && placeOf(sums, total)}</td>
      <td className="desk-text">
        <SheetStateMark state={standing.state} />
      </td>
    </tr>
  );
}

function RecusedRow({ sheet: { number, standing, criteria } }: { readonly sheet: OwnSheet }) {
  const { i18n } = useLingui();
  const nameOf = useEntryName();
  return (
    <tr className="is-off">
      <td>{number}</td>
      <th scope="row" className="desk-text">
        {nameOf(standing.entry)}
      </th>
      <td colSpan={criteria.length + 2}>{i18n._({ id: 'review.not-counted', message: '不计' })}</td>
      <td className="desk-text">
        <SheetStateMark state="recused" />
      </td>
    </tr>
  );
}
