import { useLingui } from '@lingui/react';
import type { Progress } from '../../../api/judging-acts';
import { saveCsv } from '../../../ui/office/csv';
import { useStateNames } from './sheet-state-names';

/** Saves what the table of the progress shows: judges by pseudonym, no mark, nothing of an entry of one's own body. */
export function useProgressExport(slug: string, { panel, judges, entries }: Progress): () => void {
  const { i18n } = useLingui();
  const names = useStateNames();
  const numbers = entries.map(({ entry }) => entry.number);
  return () =>
    saveCsv(`${slug}-${panel.id}.csv`, [
      [
        i18n._({ id: 'progress.judge', message: '评委' }),
        ...numbers,
        i18n._({ id: 'progress.submitted', message: '已交' }),
      ],
      ...judges.map(({ judge, cells, submitted }) => [
        judge,
        ...numbers.map((number) => {
          const cell = cells.find((each) => each.number === number);
          return cell === undefined ? null : names[cell.state];
        }),
        submitted,
      ]),
    ]);
}
