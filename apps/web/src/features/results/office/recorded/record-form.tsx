import { useLingui } from '@lingui/react';
import { Button } from 'antd';
import { useState } from 'react';
import {
  type RecordedKeys,
  type RecordedPreview,
  type RecordedSubject,
  type RecordedTable,
  useRecordedPreview,
} from '../../../../api/recorded';
import { OfficePart } from '../../../../ui/office/part';
import { Refused } from '../../../../ui/office/refused';
import { Switch } from '../../../../ui/office/switch';
import { Said } from '../../../../ui/words';
import { BadCells } from './bad-cells';
import { FilePart } from './file-part';
import { HandOver } from './hand-over';
import type { Beside, TypingKeeper } from './kept-typing';
import { PreviewWords } from './preview-words';
import {
  badOf,
  type BadCell,
  type DraftRow,
  fromTable,
  isByEntry,
  sentRows,
  sumOf,
  withoutEmpty,
} from './recorded-draft';
import { type TitleOf, TypingTable } from './typing-table';

interface RecordFormProps {
  readonly keys: RecordedKeys;
  readonly subject: RecordedSubject;
  /** A row for each entry, with what the newest version says or what was kept. */
  readonly begin: Beside & { readonly rows: readonly DraftRow[] };
  readonly titleOf: TitleOf;
  readonly keeper: TypingKeeper;
  /** Where it begins with what was kept: leaves that, and begins as ever. */
  readonly onAnew?: () => void;
}

interface Checked {
  /** Null once something has been typed after it. */
  readonly preview: RecordedPreview | null;
  readonly bad: readonly BadCell[];
}

const UNCHECKED: Checked = { preview: null, bad: [] };

/** The next version: typed or read from a file, checked, then handed over to a second person. */
export function RecordForm({ keys, subject, begin, titleOf, keeper, onAnew }: RecordFormProps) {
  const { i18n } = useLingui();
  const checking = useRecordedPreview(keys);
  const [way, setWay] = useState<'sheet' | 'file'>('sheet');
  const [rows, setRows] = useState(begin.rows);
  const [beside, setBeside] = useState<Beside>(begin);
  const [checked, setChecked] = useState(UNCHECKED);
  const [file, setFile] = useState<string | null>(null);
  const version = (subject.versions[0]?.version ?? 0) + 1;
  const change = (next: readonly DraftRow[]) => {
    setRows(next);
    keeper.keep({ ...beside, rows: next });
    // what is on its way was asked of other rows
    checking.reset();
    setChecked((before) => ({ preview: null, bad: before.bad.filter((cell) => isAsFound(cell, next)) }));
  };
  const check = () => {
    const sent = withoutEmpty(rows);
    setRows(sent);
    checking.mutate(sentRows(sent), { onSuccess: (preview) => setChecked({ preview, bad: badOf(preview) }) });
  };
  const fill = (table: RecordedTable, name: string) => {
    const filled = fromTable(table);
    checking.reset();
    setRows(filled.rows);
    keeper.keep({ ...beside, rows: filled.rows });
    setFile(name);
    setChecked({ preview: table.preview, bad: filled.bad });
  };
  const write = (next: Beside) => {
    setBeside(next);
    keeper.keep({ ...next, rows });
  };
  return (
    <OfficePart
      title={
        <>
          <Said words={subject.title} />{' '}
          {i18n._({ id: 'recorded.new-version', message: '录入版本 {version}', values: { version } })}
        </>
      }
      remark={i18n._({ id: 'recorded.enter', message: '回车到下一格；从表格里复制的一列，可以整列粘贴' })}
    >
      <div className="o-form">
        {onAnew !== undefined && (
          <p className="o-note" role="status">
            {i18n._({ id: 'recorded.kept', message: '这是上次在这台设备上录的，还没有交。' })}{' '}
            <button type="button" className="o-text-act" onClick={onAnew}>
              {i18n._({ id: 'recorded.anew', message: '不要了，从头录' })}
            </button>
          </p>
        )}
        <Switch
          label={i18n._({ id: 'recorded.way', message: '怎么录' })}
          value={way}
          choices={[
            { value: 'sheet', label: i18n._({ id: 'recorded.way-sheet', message: '在下面录' }) },
            { value: 'file', label: i18n._({ id: 'recorded.way-file', message: '从 CSV 读入' }) },
          ]}
          onChange={setWay}
        />
        {way === 'file' && <FilePart keys={keys} subject={subject} onTable={fill} />}
        {file !== null && (
          <p className="o-soft" role="status">
            {i18n._({
              id: 'recorded.filled',
              message: '下面是 {file} 的 {count} 行，还没有写入。',
              values: { file, count: rows.length },
            })}
          </p>
        )}
        <BadCells subject={subject} rows={rows} bad={checked.bad} />
        <TypingTable subject={subject} rows={rows} bad={checked.bad} titleOf={titleOf} onChange={change} />
        <div className="o-acts">
          {!isByEntry(subject.columns) && (
            <Button onClick={() => change([...rows, { cells: {} }])}>
              {i18n._({ id: 'recorded.row-more', message: '加一行' })}
            </Button>
          )}
          <Button loading={checking.isPending} onClick={check}>
            {i18n._({ id: 'import.check-now', message: '检查' })}
          </Button>
          <PreviewWords
            subject={subject}
            sum={sumOf(rows, subject.values)}
            preview={checked.bad.length > 0 ? null : checked.preview}
          />
        </div>
        <Refused title={i18n._({ id: 'recorded.check-refused', message: '没有检查成' })} error={checking.error} />
        <HandOver
          keys={keys}
          subject={subject}
          rows={rows}
          beside={beside}
          onBeside={write}
          onDone={keeper.drop}
          preview={checked.bad.length > 0 ? null : checked.preview}
          onBad={(bad) => setChecked({ preview: null, bad })}
        />
      </div>
    </OfficePart>
  );
}

/** Whether a bad cell still holds what was found in it. */
const isAsFound = ({ index, column, found }: BadCell, rows: readonly DraftRow[]): boolean =>
  (rows[index]?.cells[column] ?? '').trim() === found.trim();
