import { useLingui } from '@lingui/react';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import type { RecordedColumn, RecordedSubject } from '../../../../api/recorded';
import { type BadCell, type DraftRow, isByEntry } from './recorded-draft';
import { useColumnNames } from './recorded-names';

export type TitleOf = (entry: number) => string;

interface TypingTableProps {
  readonly subject: RecordedSubject;
  readonly rows: readonly DraftRow[];
  readonly bad: readonly BadCell[];
  readonly titleOf: TitleOf;
  readonly onChange: (rows: readonly DraftRow[]) => void;
}

/** So many rows are drawn at once; the others are read, checked and written all the same, and bad ones always drawn. */
const DRAWN = 300;

/** A sheet to type into: Enter goes to the next row, a column copied from a spreadsheet fills the rows below. */
export function TypingTable({ subject, rows, bad, titleOf, onChange }: TypingTableProps) {
  const { i18n } = useLingui();
  const names = useColumnNames(subject.values);
  const isFixed = isByEntry(subject.columns) && rows.every(({ row }) => row === undefined);
  const typed = subject.columns.filter((column) => column !== 'entry' || !isFixed);
  const marked = new Set(bad.map(({ index }) => index));
  const drawn = rows.flatMap((row, index) => (index < DRAWN || marked.has(index) ? [{ row, index }] : []));
  const put = (index: number, column: RecordedColumn, texts: readonly string[]) =>
    onChange(
      rows.map((row, at) => {
        const text = texts[at - index];
        return text === undefined || at < index ? row : { ...row, cells: { ...row.cells, [column]: text } };
      }),
    );
  const label = i18n._({ id: 'recorded.sheet', message: '要录的每一项' });
  return (
    <>
      <div className="o-rows">
        <table className="o-cells o-typed">
          <caption className="o-hidden">{label}</caption>
          <thead>
            <tr>
              <th scope="col" className="o-no">
                {isFixed ? names.entry : i18n._({ id: 'import.row', message: '行' })}
              </th>
              {!isFixed && (
                <th scope="col" className="o-votes">
                  {names.entry}
                </th>
              )}
              <th scope="col">{i18n._({ id: 'recorded.entry-title', message: '项目' })}</th>
              {typed
                .filter((column) => column !== 'entry')
                .map((column) => (
                  <th key={column} scope="col" className={column === 'reason' ? undefined : 'o-n o-votes'}>
                    {names[column]}
                  </th>
                ))}
            </tr>
          </thead>
          <tbody>
            {drawn.map(({ row, index }) => {
              const number = row.row ?? index + 1;
              const cell = (column: RecordedColumn) => (
                <Cell
                  key={column}
                  name={`${isFixed ? (row.cells.entry ?? '') : number} ${names[column]}`}
                  column={column}
                  value={row.cells[column] ?? ''}
                  isBad={bad.some((each) => each.index === index && each.column === column)}
                  onTexts={(texts) => put(index, column, texts)}
                />
              );
              return (
                <tr key={index}>
                  <th scope="row">{isFixed ? row.cells.entry : number}</th>
                  {!isFixed && cell('entry')}
                  <td>{titleOf(Number((row.cells.entry ?? '').normalize('NFKC')))}</td>
                  {typed.filter((column) => column !== 'entry').map(cell)}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {drawn.length < rows.length && (
        <p className="o-soft">
          {i18n._({
            id: 'recorded.not-drawn',
            message: '还有 {count} 行没有列出，照样检查和写入。',
            values: { count: rows.length - drawn.length },
          })}
        </p>
      )}
    </>
  );
}

interface CellProps {
  readonly name: string;
  readonly column: RecordedColumn;
  readonly value: string;
  readonly isBad: boolean;
  /** Of this cell, and of those below where more was pasted. */
  readonly onTexts: (texts: readonly string[]) => void;
}

function Cell({ name, column, value, isBad, onTexts }: CellProps) {
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const lines = event.clipboardData
      .getData('text')
      .replace(/\r?\n$/, '')
      .split(/\r?\n/);
    if (lines.length < 2) return;
    event.preventDefault();
    onTexts(lines.map((line) => line.trim()));
  };
  return (
    <td className={isBad ? 'o-cell-field o-bad' : 'o-cell-field'}>
      <input
        aria-label={name}
        aria-invalid={isBad ? true : undefined}
        data-column={column}
        className={column === 'reason' ? 'o-cell-text' : undefined}
        inputMode={column === 'value' || column === 'entry' ? 'decimal' : 'text'}
        autoComplete="off"
        value={value}
        onChange={(event) => onTexts([event.target.value])}
        onPaste={paste}
        onKeyDown={toNext}
      />
    </td>
  );
}

/** Enter goes down the column, as in a spreadsheet, and sends nothing. */
function toNext(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const { column } = event.currentTarget.dataset;
  const next = event.currentTarget.closest('tr')?.nextElementSibling;
  next?.querySelector<HTMLInputElement>(`input[data-column="${column}"]`)?.focus();
}
