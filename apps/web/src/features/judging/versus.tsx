import { useLingui } from '@lingui/react';
import { type FormEvent, useState } from 'react';
import { sumOfSheet } from '@laurel/domain/judging';
import type { SheetStanding, SheetVersion } from '../../api/types';
import { formatExact } from '../../ui/format/exact-number';
import { Said } from '../../ui/words';
import { usePanelDesk, useSnapshot } from './desk-context';
import { useDeviceName } from './device-name';
import { useMoment } from './moment';
import { DIGITS } from './own-sheets';
import type { SheetSaver } from './sheet-saver';
import { readSheet, type TypedSheet, typedAs, typedOf } from './typed-sheet';
import { isOwnChange, rowsOf, type Side, type VersusRow } from './versus-rows';
import { VersusTable } from './versus-table';
import './versus.css';

interface VersusProps {
  readonly number: number;
  readonly standing: SheetStanding;
  readonly saver: SheetSaver;
  readonly stale: { readonly stored: SheetVersion };
}

/** The two versions of a sheet side by side. Both are kept; only where they differ is there something to choose. */
export function Versus({ standing, saver, stale: { stored } }: VersusProps) {
  const { i18n } = useLingui();
  const { panel } = usePanelDesk().desk;
  const { typed, stored: base } = useSnapshot(saver);
  const mine = readSheet(panel, typed, stored.criteria).criteria;
  const rows = rowsOf(panel, mine, stored.criteria);
  const [sides, setSides] = useState<Readonly<Record<string, Side>>>({});
  const sideOf = (row: VersusRow): Side => sides[row.key] ?? (isOwnChange(row, base.criteria) ? 'mine' : 'stored');
  const chosen = chosenFrom(rows, sideOf, { mine: typed, stored: typedAs(stored.criteria) });
  const total = sumOfSheet(panel, readSheet(panel, chosen, stored.criteria).criteria).total;
  const save = (event: FormEvent) => {
    event.preventDefault();
    saver.choose(chosen);
  };
  const all = (side: Side) => () => saver.choose(side === 'mine' ? typed : typedAs(stored.criteria));
  return (
    <div className="desk-page">
      <VersusHead standing={standing} stored={stored} />
      <form onSubmit={save}>
        <VersusTable
          rows={rows}
          sideOf={sideOf}
          onChoose={(key, side) => setSides({ ...sides, [key]: side })}
          mine={mine}
          stored={stored}
        />
        <div className="desk-acts">
          <button className="button" type="submit">
            {i18n._({ id: 'versus.save', message: '按所选保存' })}
            {total !== null &&
              i18n._({
                id: 'versus.save-total',
                message: '，合计 {total}',
                values: { total: formatExact(total, DIGITS) },
              })}
          </button>
          <button className="button button--plain" type="button" onClick={all('mine')}>
            {i18n._({ id: 'versus.all-mine', message: '全用这一页的' })}
          </button>
          <button className="button button--plain" type="button" onClick={all('stored')}>
            {i18n._({ id: 'versus.all-stored', message: '全用另一份' })}
          </button>
        </div>
      </form>
    </div>
  );
}

function VersusHead({
  standing: { entry },
  stored,
}: Pick<VersusProps, 'standing'> & { readonly stored: SheetVersion }) {
  const { i18n } = useLingui();
  const { daySecond } = useMoment();
  const isHere = stored.device === useDeviceName();
  const values = {
    number: entry.number,
    version: stored.version,
    time: stored.savedAt === null ? '' : daySecond(stored.savedAt),
  };
  return (
    <header role="alert">
      <p className="entry-desk-line">
        {i18n._({ id: 'sheet.number-of', message: '第 {number} 号', values })} · <Said words={entry.title} />
      </p>
      <h1>
        {isHere
          ? i18n._({ id: 'versus.tab', message: '另一个标签页在您之前存过这张表' })
          : i18n._({ id: 'versus.device', message: '这张表在两台设备上改得不一样' })}
      </h1>
      <p className="desk-lead">
        {i18n._({
          id: 'versus.lead',
          message:
            '另一份在 {time} 存成了第 {version} 版。什么都没有被盖掉：两份都会存下，请选接着用哪些，另一份进“早先的版本”。',
          values,
        })}
      </p>
    </header>
  );
}

function chosenFrom(
  rows: readonly VersusRow[],
  sideOf: (row: VersusRow) => Side,
  sheets: Readonly<Record<Side, TypedSheet>>,
): TypedSheet {
  const chosen: Record<string, { mark: string; comment: string }> = {};
  for (const [criterion, typed] of Object.entries(sheets.mine)) chosen[criterion] = { ...typed };
  for (const row of rows) {
    const from = typedOf(sheets[sideOf(row)], row.criterion.id);
    chosen[row.criterion.id] = { ...typedOf(chosen, row.criterion.id), [row.what]: from[row.what] };
  }
  return chosen;
}
