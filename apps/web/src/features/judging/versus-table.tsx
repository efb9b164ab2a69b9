import { useLingui } from '@lingui/react';
import { sumOfSheet } from '@laurel/domain/judging';
import type { CriterionMark, SheetVersion } from '../../api/types';
import { formatExact } from '../../ui/format/exact-number';
import { useSay } from '../../ui/words';
import { usePanelDesk } from './desk-context';
import { useDeviceName } from './device-name';
import { useMoment } from './moment';
import { DIGITS } from './own-sheets';
import type { Side, VersusRow } from './versus-rows';

interface VersusTableProps {
  readonly rows: readonly VersusRow[];
  readonly sideOf: (row: VersusRow) => Side;
  readonly onChoose: (key: string, side: Side) => void;
  readonly mine: readonly CriterionMark[];
  readonly stored: SheetVersion;
}

export function VersusTable({ rows, sideOf, onChoose, mine, stored }: VersusTableProps) {
  const { i18n } = useLingui();
  const { panel } = usePanelDesk().desk;
  const none = i18n._({ id: 'versus.none', message: '没有' });
  const totals = [sumOfSheet(panel, mine).total, stored.total].map((total) =>
    total === null ? none : formatExact(total, DIGITS),
  );
  return (
    <table className="versus">
      <caption className="off-screen">{i18n._({ id: 'versus.caption', message: '两份的比较' })}</caption>
      <VersusColumns stored={stored} />
      <tbody>
        {rows.map((row) => (
          <Row key={row.key} row={row} side={sideOf(row)} onChoose={(side) => onChoose(row.key, side)} />
        ))}
        <tr>
          <th scope="row">{i18n._({ id: 'sum.total', message: '合计' })}</th>
          <td className="versus-same">{totals[0]}</td>
          <td className="versus-same">{totals[1]}</td>
        </tr>
      </tbody>
    </table>
  );
}

function VersusColumns({ stored }: { readonly stored: SheetVersion }) {
  const { i18n } = useLingui();
  const { daySecond } = useMoment();
  const isHere = stored.device === useDeviceName();
  const values = { version: stored.version, time: stored.savedAt === null ? '' : daySecond(stored.savedAt) };
  return (
    <thead>
      <tr>
        <th scope="col">{i18n._({ id: 'sheet.criterion', message: '评分项' })}</th>
        <th scope="col">
          <b>{i18n._({ id: 'versus.this-page', message: '这一页' })}</b>
          <small>{i18n._({ id: 'versus.unsaved', message: '还没有存到服务器' })}</small>
        </th>
        <th scope="col">
          <b>{isHere ? i18n._({ id: 'versus.other-page', message: '另一页' }) : stored.device}</b>
          <small>{i18n._({ id: 'versus.stored', message: '{time} · 已存到服务器，第 {version} 版', values })}</small>
        </th>
      </tr>
    </thead>
  );
}

interface RowProps {
  readonly row: VersusRow;
  readonly side: Side;
  readonly onChoose: (side: Side) => void;
}

function Row({ row, side, onChoose }: RowProps) {
  const { i18n } = useLingui();
  const say = useSay();
  const name = say(row.criterion.title);
  const title =
    row.what === 'mark' ? name : i18n._({ id: 'sheet.comment-of', message: '{name}的评语', values: { name } });
  const none = i18n._({ id: 'versus.none', message: '没有' });
  if (row.mine === row.stored) {
    const values = { value: row.mine === '' ? none : row.mine };
    return (
      <tr>
        <th scope="row">{title}</th>
        <td className="versus-same" colSpan={2}>
          {i18n._({ id: 'versus.same', message: '{value}，两份相同', values })}
        </td>
      </tr>
    );
  }
  return (
    <tr className="versus-differs">
      <th scope="row">{title}</th>
      {(['mine', 'stored'] as const).map((each) => (
        <td key={each} className={side === each ? 'is-chosen' : undefined}>
          <label>
            <input type="radio" name={row.key} checked={side === each} onChange={() => onChoose(each)} />
            {row.what === 'mark' ? <b>{row[each] === '' ? none : row[each]}</b> : <span>{row[each] || none}</span>}
          </label>
        </td>
      ))}
    </tr>
  );
}
