import { useLingui } from '@lingui/react';
import type { I18n } from '@lingui/core';
import { formatExact } from '../../ui/format/exact-number';
import { OwnMarkTable } from './own-mark-table';
import { bySum, DIGITS, type OwnSheet, placeOf, type Summed } from './own-sheets';
import { OwnTotals } from './own-totals';

interface OwnComparedProps {
  readonly sheets: readonly OwnSheet[];
  readonly number: number;
}

/** This sheet among one's own: in words, as dots, and every mark in a table. */
export function OwnCompared({ sheets, number }: OwnComparedProps) {
  const { i18n } = useLingui();
  const sums = bySum(sheets);
  const shown = sums.find((each) => each.number === number);
  if (sums.length < 2) return null;
  return (
    <div className="own">
      {shown !== undefined && <p>{sayPlace(i18n, sums, shown)}</p>}
      <OwnTotals sums={sums} {...(shown === undefined ? {} : { shown })} />
      <details>
        <summary>{i18n._({ id: 'own.table', message: '我给过的每一分（表格）' })}</summary>
        <OwnMarkTable sheets={sheets} />
      </details>
    </div>
  );
}

function sayPlace(i18n: I18n, sums: readonly Summed[], shown: Summed): string {
  const place = placeOf(sums, shown.total);
  const at = sums.findIndex(({ number }) => number === shown.number);
  const said = (neighbour: Summed | undefined): string =>
    neighbour === undefined
      ? ''
      : i18n._({
          id: 'own.neighbour',
          message: '第 {number} 号 {total}',
          values: { number: neighbour.number, total: formatExact(neighbour.total, DIGITS) },
        });
  const values = { count: sums.length, place, above: said(sums[at - 1]), below: said(sums[at + 1]) };
  if (at === 0)
    return i18n._({ id: 'own.first', message: '和我自己的分数比：{count} 个里最高，其后是{below}', values });
  if (at === sums.length - 1)
    return i18n._({ id: 'own.last', message: '和我自己的分数比：{count} 个里排第 {place}，在{above}之后', values });
  return i18n._({
    id: 'own.between',
    message: '和我自己的分数比：{count} 个里排第 {place}，在{above}与{below}之间',
    values,
  });
}
