import { useLingui } from '@lingui/react';
import type { ImportPreview } from '../../../../api/import';
import { OfficePart } from '../../../../ui/office/part';

/** A cell, or a whole row, that is bad or in question. */
export interface CellMark {
  readonly row: number;
  readonly letter: string;
  readonly kind: 'bad' | 'warn';
}

interface CellsProps {
  readonly preview: Pick<ImportPreview, 'columns' | 'shown' | 'rows'>;
  readonly marks: readonly CellMark[];
}

/** Rows as they stand in the file: a solid frame is bad, a dashed one is to be confirmed. */
export function Cells({ preview: { columns, shown, rows }, marks }: CellsProps) {
  const { i18n } = useLingui();
  const title = i18n._({ id: 'import.cells', message: '表里的样子' });
  const kindOf = (row: number, letter: string) =>
    marks.find((mark) => mark.row === row && (mark.letter === letter || mark.letter === ''))?.kind;
  return (
    <OfficePart
      title={title}
      remark={i18n._({
        id: 'import.cells-remark',
        message: '列出 {shown} 行，共 {rows} 行；实线框是错，虚线框请确认',
        values: { shown: shown.length, rows },
      })}
    >
      <div className="o-scroll" tabIndex={0} role="region" aria-label={title}>
        <table className="o-cells">
          <caption className="o-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{i18n._({ id: 'import.row', message: '行' })}</th>
              {columns.map(({ letter, heading }) => (
                <th key={letter} scope="col">
                  {letter} {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ row, cells }) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                {columns.map(({ letter }, index) => {
                  const kind = kindOf(row, letter);
                  return (
                    <td key={letter} className={kind === undefined ? undefined : `o-${kind}`}>
                      {cells[index]}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </OfficePart>
  );
}
