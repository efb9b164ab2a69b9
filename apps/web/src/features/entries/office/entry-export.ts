import { useLingui } from '@lingui/react';
import type { Contest, KeyCount } from '../../../api/types';
import { useClock } from '../../../ui/clock';
import { formatMoment } from '../../../ui/format/moments';
import { saveCsv } from '../../../ui/office/csv';
import { useSay } from '../../../ui/words';
import { type EntryRow, namesOf } from './entry-rows';
import { useStateNames } from './entry-states';

/** Saves entries as the table shows them, in its order. */
export function useEntryExport({ slug }: Contest, districts: readonly KeyCount[]): (rows: readonly EntryRow[]) => void {
  const { i18n } = useLingui();
  const say = useSay();
  const clock = useClock();
  const states = useStateNames();
  const titles = new Map(districts.map(({ id, title }) => [id, say(title)]));
  const headings = [
    i18n._({ id: 'accept.number', message: '编号' }),
    i18n._({ id: 'add-entry.name', message: '名称' }),
    i18n._({ id: 'entry-list.submitters', message: '申报单位' }),
    i18n._({ id: 'entry-list.district', message: '区' }),
    i18n._({ id: 'entry-list.states', message: '状态' }),
    i18n._({ id: 'entry-list.since', message: '改于' }),
  ];
  return (rows) =>
    saveCsv(`${slug}-entries.csv`, [
      headings,
      ...rows.map((row) => [
        row.number,
        say(row.title),
        namesOf(row, clock.language),
        titles.get(row.district ?? '') ?? '',
        states[row.state],
        formatMoment(row.since, clock),
      ]),
    ]);
}
