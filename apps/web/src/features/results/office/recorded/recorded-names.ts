import { useLingui } from '@lingui/react';
import type { RecordedColumn, RecordedSubject } from '../../../../api/recorded';
import { formatWritten } from '../../../../ui/format/exact-number';
import { typedValue } from './recorded-draft';

/** What the columns of a table of votes or facts are called. */
export function useColumnNames(values: RecordedSubject['values']): Readonly<Record<RecordedColumn, string>> {
  const { i18n } = useLingui();
  const ofValues = {
    votes: i18n._({ id: 'recorded.votes', message: '票数' }),
    number: i18n._({ id: 'recorded.number', message: '数' }),
    pass: i18n._({ id: 'recorded.pass', message: '是否通过' }),
    place: i18n._({ id: 'recorded.place', message: '名次' }),
  };
  return {
    entry: i18n._({ id: 'recorded.entry', message: '号' }),
    group: i18n._({ id: 'recorded.group', message: '组' }),
    session: i18n._({ id: 'recorded.session', message: '场次' }),
    item: i18n._({ id: 'recorded.item', message: '小项' }),
    cell: i18n._({ id: 'recorded.cell', message: '选票栏' }),
    value: ofValues[values],
    reason: i18n._({ id: 'recorded.reason', message: '说明' }),
  };
}

/** A value as it is read, or typed again. */
export function useShowValue(): (value: string | null) => string {
  const { i18n } = useLingui();
  const yes = i18n._({ id: 'recorded.yes', message: '是' });
  const no = i18n._({ id: 'recorded.no', message: '否' });
  return (value) => typedValue(value, { yes, no });
}

/** A sum with what it counts. */
export function useSayTotal(): (
  subject: Pick<RecordedSubject, 'values'>,
  total: string | null,
  rows: number,
) => string {
  const { i18n } = useLingui();
  return ({ values }, total, rows) => {
    if (values === 'votes' && total !== null) {
      return i18n._({ id: 'recorded.votes-total', message: '{total} 票', values: { total: formatWritten(total) } });
    }
    return i18n._({ id: 'recorded.rows', message: '{count} 项', values: { count: rows } });
  };
}
