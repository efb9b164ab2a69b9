import { useLingui } from '@lingui/react';
import { Button, Checkbox, Select } from 'antd';
import { useState } from 'react';
import {
  type RecordedColumn,
  type RecordedKeys,
  type RecordedSubject,
  type RecordedTable,
  type SaidColumns,
  saveEmptyTable,
  useRecordedTable,
} from '../../../../api/recorded';
import { Field } from '../../../../ui/office/field';
import { FileField } from '../../../../ui/office/file-field';
import { Refused } from '../../../../ui/office/refused';
import { useLanguage } from '../../../../ui/use-language';
import { useColumnNames } from './recorded-names';

interface FilePartProps {
  readonly keys: RecordedKeys;
  readonly subject: RecordedSubject;
  readonly onTable: (table: RecordedTable, name: string) => void;
}

/** A file fills the sheet below: nothing is written before it has been looked at. */
export function FilePart({ keys, subject, onTable }: FilePartProps) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const reading = useRecordedTable(keys);
  const [asked, setAsked] = useState<{ readonly file: File; readonly table: RecordedTable } | null>(null);
  const read = (file: File, said: SaidColumns | null) =>
    reading.mutate(
      { file, said },
      {
        onSuccess: (table) => {
          setAsked(table.isAsked ? { file, table } : null);
          if (!table.isAsked) onTable(table, file.name);
        },
      },
    );
  return (
    <div className="o-form">
      <Refused title={i18n._({ id: 'recorded.file-refused', message: '这个文件读不了' })} error={reading.error} />
      <FileField
        label={i18n._({ id: 'recorded.file', message: '表格（CSV）' })}
        accept=".csv,.txt,.tsv,text/csv"
        onChange={(file) => file !== undefined && read(file, null)}
      />
      <div className="o-acts">
        <Button onClick={() => void saveEmptyTable(keys, language)}>
          {i18n._({ id: 'import.empty', message: '下载空表' })}
        </Button>
        <span className="o-soft">
          {i18n._({
            id: 'recorded.file-how',
            message: '空表里每个项目一行。UTF-8 或 GB18030，逗号、分号、制表符都行。',
          })}
        </span>
        {reading.isPending && <span role="status">{i18n._({ id: 'import.checking', message: '正在检查' })}</span>}
      </div>
      {asked !== null && (
        <Columns
          key={asked.file.name}
          subject={subject}
          table={asked.table}
          isBusy={reading.isPending}
          onSaid={(said) => read(asked.file, said)}
        />
      )}
    </div>
  );
}

interface ColumnsProps {
  readonly subject: RecordedSubject;
  readonly table: RecordedTable;
  readonly isBusy: boolean;
  readonly onSaid: (said: SaidColumns) => void;
}

/** Asks what the columns hold, since the first row does not say it: nothing is guessed. */
function Columns({ subject, table, isBusy, onSaid }: ColumnsProps) {
  const { i18n } = useLingui();
  const names = useColumnNames(subject.values);
  const [columns, setColumns] = useState<readonly (RecordedColumn | null)[]>(table.columns.map(({ column }) => column));
  const [hasHeadings, setHeadings] = useState(false);
  const options = [
    { value: '-', label: i18n._({ id: 'import.not-read', message: '不读这一列' }) },
    ...subject.columns.map((value) => ({ value, label: names[value] })),
  ];
  const needed = subject.columns.filter((column) => column !== 'reason');
  const lacking = needed.filter((column) => !columns.includes(column));
  const said = columns.filter((column) => column !== null);
  const isTwice = new Set(said).size < said.length;
  const columnOf = (value: string) => subject.columns.find((column) => column === value) ?? null;
  return (
    <>
      <p className="o-note o-caution" role="status">
        {i18n._({ id: 'import.asked-why', message: '第一行看不出列名，请逐列说明' })}
      </p>
      <div className="o-form o-columns">
        {table.columns.map(({ letter, heading }, at) => (
          <Field key={letter} label={heading === null || heading === '' ? letter : `${letter} ${heading}`}>
            {({ id }) => (
              <Select
                id={id}
                value={columns[at] ?? '-'}
                options={options}
                onChange={(value: string) =>
                  setColumns(columns.map((old, index) => (index === at ? columnOf(value) : old)))
                }
              />
            )}
          </Field>
        ))}
      </div>
      <Checkbox checked={hasHeadings} onChange={(event) => setHeadings(event.target.checked)}>
        {i18n._({ id: 'import.headings', message: '第一行是列名，不是项目' })}
      </Checkbox>
      <div className="o-acts">
        <Button
          disabled={lacking.length > 0 || isTwice}
          loading={isBusy}
          onClick={() => onSaid({ columns, headings: hasHeadings ? 'first-row' : 'none' })}
        >
          {i18n._({ id: 'import.check-now', message: '检查' })}
        </Button>
        {lacking.length > 0 && (
          <span>
            {i18n._({
              id: 'recorded.lacks',
              message: '还缺：{columns}',
              values: {
                columns: lacking.map((column) => names[column]).join(i18n._({ id: 'list.and', message: '、' })),
              },
            })}
          </span>
        )}
        {isTwice && <span>{i18n._({ id: 'import.twice', message: '同一个内容只能在一列里。' })}</span>}
      </div>
    </>
  );
}
