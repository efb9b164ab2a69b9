import { useLingui } from '@lingui/react';
import type { ImportPreview } from '../../../../api/import';

interface ImportFiguresProps {
  readonly name: string;
  readonly preview: ImportPreview;
}

/** How the file is written, and what its import would come to. */
export function ImportFigures({ name, preview }: ImportFiguresProps) {
  const { i18n } = useLingui();
  const { encoding, delimiter, rows, present, faults, faultsTotal, doublesTotal } = preview;
  const delimiters = {
    ',': i18n._({ id: 'import.comma', message: '逗号分隔' }),
    ';': i18n._({ id: 'import.semicolon', message: '分号分隔' }),
    '\t': i18n._({ id: 'import.tab', message: '制表符分隔' }),
  };
  const badRows = new Set(faults.map(({ row }) => row)).size;
  return (
    <dl className="o-figures">
      <div>
        <dt>{i18n._({ id: 'import.the-file', message: '文件' })}</dt>
        <dd className="o-file-name">
          {name}
          <small>
            {i18n._({
              id: 'import.written',
              message: '{rows} 行，{encoding}，{delimiter}',
              values: { rows, encoding: encoding.toUpperCase(), delimiter: delimiters[delimiter] },
            })}
          </small>
        </dd>
      </div>
      <div>
        <dt>{i18n._({ id: 'import.good', message: '可以导入' })}</dt>
        <dd>
          {preview.new}
          <small>{i18n._({ id: 'import.rows', message: '行' })}</small>
        </dd>
      </div>
      <div className={faultsTotal > 0 ? 'o-is-bad' : undefined}>
        <dt>{i18n._({ id: 'import.bad', message: '有错' })}</dt>
        <dd>
          {badRows}
          <small>{i18n._({ id: 'import.bad-cells', message: '行，{count} 处', values: { count: faultsTotal } })}</small>
        </dd>
      </div>
      <div className={doublesTotal > 0 ? 'o-is-check' : undefined}>
        <dt>{i18n._({ id: 'import.doubles', message: '请确认' })}</dt>
        <dd>
          {doublesTotal}
          <small>{i18n._({ id: 'import.doubles-rows', message: '行，可能重复' })}</small>
        </dd>
      </div>
      <div>
        <dt>{i18n._({ id: 'import.after', message: '导入后共有' })}</dt>
        <dd>
          {present + preview.new}
          <small>{i18n._({ id: 'import.present', message: '现有 {count} 项', values: { count: present } })}</small>
        </dd>
      </div>
    </dl>
  );
}
