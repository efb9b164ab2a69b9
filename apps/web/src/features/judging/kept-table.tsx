import { useLingui } from '@lingui/react';
import { usePanelDesk } from './desk-context';
import { useMoment } from './moment';
import { usePlaceWords } from './place-words';
import type { SheetSnapshot } from './sheet-snapshot';
import { type Place, typedOf } from './typed-sheet';

interface KeptTableProps {
  readonly sheet: SheetSnapshot;
  readonly places: readonly Place[];
}

/** The sheet as it stands, each row with where it lies. */
export function KeptTable({ sheet: { typed, stored }, places }: KeptTableProps) {
  const { i18n } = useLingui();
  const { panel } = usePanelDesk().desk;
  const words = usePlaceWords();
  const rows = panel.criteria.flatMap((criterion) => {
    const { mark, comment } = typedOf(typed, criterion.id);
    const [ofMark, ofComment] = (['mark', 'comment'] as const).map((what) => ({
      criterion,
      what,
      text: what === 'mark' ? mark : comment,
    }));
    return [
      ...(ofMark === undefined ? [] : [ofMark]),
      ...(ofComment === undefined || comment === '' ? [] : [ofComment]),
    ];
  });
  return (
    <table className="desk-table">
      <caption>{i18n._({ id: 'kept.table', message: '这张表现在的样子' })}</caption>
      <thead>
        <tr>
          <th scope="col" className="desk-text">
            {i18n._({ id: 'sheet.criterion', message: '评分项' })}
          </th>
          <th scope="col">{i18n._({ id: 'sum.mark', message: '分' })}</th>
          <th scope="col" className="desk-text">
            {i18n._({ id: 'kept.where', message: '在哪里' })}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.criterion.id} ${row.what}`}>
            <th scope="row" className="desk-text">
              {words.title(row)}
            </th>
            <td className="desk-strong">{row.what === 'mark' ? row.text || '—' : '—'}</td>
            <td className="desk-text">
              <Where
                isHere={places.some(({ criterion, what }) => criterion.id === row.criterion.id && what === row.what)}
                savedAt={stored.savedAt}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Where({ isHere, savedAt }: { readonly isHere: boolean; readonly savedAt: string | null }) {
  const { i18n } = useLingui();
  const { second } = useMoment();
  if (isHere) return i18n._({ id: 'kept.only-here', message: '只在这台设备' });
  return savedAt === null
    ? '—'
    : i18n._({ id: 'kept.on-server', message: '服务器，{time}', values: { time: second(savedAt) } });
}
