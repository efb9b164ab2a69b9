import { useLingui } from '@lingui/react';
import { Button } from 'antd';
import { useState } from 'react';
import type { ImportPreview } from '../../../../api/import';
import { Cells, type CellMark } from './cells';
import { ImportFigures } from './import-figures';
import { ImportTroubles } from './import-troubles';

interface ImportCheckProps {
  readonly name: string;
  readonly preview: ImportPreview;
  readonly isBusy: boolean;
  readonly onImport: (confirmed: readonly number[]) => void;
  readonly onCancel: () => void;
}

/** What an import would do, before anything is written: each bad cell by row and column, each likely double. */
export function ImportCheck({ name, preview, isBusy, onImport, onCancel }: ImportCheckProps) {
  const { i18n } = useLingui();
  const [confirmed, setConfirmed] = useState<readonly number[]>([]);
  const { faults, faultsTotal, doubles, canImport } = preview;
  const open = doubles.filter(({ row }) => !confirmed.includes(row)).length;
  const marks: CellMark[] = [
    ...faults.map(({ row, letter }) => ({ row, letter, kind: 'bad' as const })),
    ...doubles.map(({ row }) => ({ row, letter: '', kind: 'warn' as const })),
  ];
  const why = !canImport
    ? i18n._({
        id: 'import.blocked',
        message: '还有 {count} 处错：改好文件再上传。有一处错就一行也不写入。',
        values: { count: faultsTotal },
      })
    : open > 0
      ? i18n._({
          id: 'import.unconfirmed',
          message: '还有 {count} 行可能重复：逐行确认，或改好文件再上传。',
          values: { count: open },
        })
      : i18n._({
          id: 'import.then',
          message: '写入 {count} 项，当即受理；内容相同的 {unchanged} 行不动。同一文件再导一次，不会重复。',
          values: { count: preview.new, unchanged: preview.unchanged },
        });
  return (
    <>
      <ImportFigures name={name} preview={preview} />
      <ImportTroubles preview={preview} confirmed={confirmed} onConfirm={setConfirmed} />
      <Cells preview={preview} marks={marks} />
      <div className="o-acts o-thick-thin">
        <Button
          type="primary"
          disabled={!canImport || open > 0 || preview.new === 0}
          loading={isBusy}
          onClick={() => onImport(confirmed)}
        >
          {i18n._({ id: 'import.button', message: '导入 {count} 行', values: { count: preview.new } })}
        </Button>
        <Button onClick={onCancel}>{i18n._({ id: 'import.other', message: '换一个文件' })}</Button>
        <span>{why}</span>
      </div>
    </>
  );
}
