import { useLingui } from '@lingui/react';
import { Exact } from '../../../ui/exact';
import { digitsFor } from '../../../ui/format/exact-number';
import { formatWeight } from '../../../ui/format/exact-sum';
import { SumRule } from '../../../ui/sum';
import { TableScroll } from '../../../ui/table-scroll';
import { useLanguage } from '../../../ui/use-language';
import { Said } from '../../../ui/words';
import type { MarkTable as Layout } from './mark-table-layout';

/** Who gave which mark for what; what does not count is struck through, and says why. */
export function MarkTable({ table: { columns, rows, results } }: { readonly table: Layout }) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const caption = i18n._({ id: 'sum.marks', message: '各评委的评分' });
  const digits = digitsFor(rows.flatMap(({ cells }) => cells.map((cell) => cell?.value ?? null)));
  return (
    <>
      <TableScroll label={caption}>
        <table className="mark-table">
          <caption className="off-screen">{caption}</caption>
          <thead>
            <tr>
              <td />
              {columns.map(({ key, title }) => (
                <th key={key} scope="col">
                  <Said words={title} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key: { key, title }, weight, cells }) => (
              <tr key={key}>
                <th scope="row">
                  <Said words={title} /> {weight !== null && <small>× {formatWeight(weight)}</small>}
                </th>
                {cells.map((cell, at) => (
                  <td key={at}>
                    {cell?.dropped == null ? (
                      <Value value={cell?.value ?? null} digits={digits} />
                    ) : (
                      <>
                        <s>
                          <Value value={cell.value} digits={digits} />
                        </s>
                        <span className="off-screen"> {cell.dropped[language]}</span>
                      </>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          {results !== null && (
            <tfoot>
              <tr>
                <th scope="row">{i18n._({ id: 'results.score', message: '得分' })}</th>
                {results.values.map((value, at) => (
                  <td key={at}>
                    <Value value={value} digits={digitsFor(results.values)} />
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </TableScroll>
      {results !== null && <SumRule>{results.sentence[language]}</SumRule>}
    </>
  );
}

function Value({ value, digits }: { readonly value: string | null; readonly digits: number }) {
  const { i18n } = useLingui();
  if (value !== null) return <Exact value={value} digits={digits} />;
  return (
    <>
      <span aria-hidden="true">—</span>
      <span className="off-screen">{i18n._({ id: 'marks.none', message: '没有' })}</span>
    </>
  );
}
