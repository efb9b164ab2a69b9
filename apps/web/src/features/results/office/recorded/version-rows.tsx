import { useLingui } from '@lingui/react';
import { type RecordedKeys, type RecordedSubject, recordedVersionAddress } from '../../../../api/recorded';
import { useStaffAnswer } from '../../../../api/staff';
import { Fetched } from '../../../../ui/fetched';
import { formatWritten, readExact } from '../../../../ui/format/exact-number';
import { useColumnNames, useShowValue } from './recorded-names';
import type { TitleOf } from './typing-table';

interface VersionRowsProps {
  readonly keys: RecordedKeys;
  readonly subject: RecordedSubject;
  readonly version: number;
  readonly titleOf: TitleOf;
}

/** What a version says, row by row, to be compared with its source. */
export function VersionRows({ keys, subject, version, titleOf }: VersionRowsProps) {
  const { i18n } = useLingui();
  const names = useColumnNames(subject.values);
  const show = useShowValue();
  const query = useStaffAnswer(recordedVersionAddress(keys, version));
  const label = i18n._({ id: 'recorded.rows-of', message: '版本 {version} 的每一项', values: { version } });
  const between = subject.columns.filter((column) => !['entry', 'value', 'reason'].includes(column));
  const hasReason = subject.columns.includes('reason');
  return (
    <Fetched query={query} waiting={i18n._({ id: 'recorded.rows-loading', message: '正在取每一项' })}>
      {({ items }) => (
        <div className="o-rows" role="region" aria-label={label} tabIndex={0}>
          <table className="o-cells">
            <caption className="o-hidden">{label}</caption>
            <thead>
              <tr>
                <th scope="col" className="o-no">
                  {names.entry}
                </th>
                <th scope="col">{i18n._({ id: 'recorded.entry-title', message: '项目' })}</th>
                {between.map((column) => (
                  <th key={column} scope="col">
                    {names[column]}
                  </th>
                ))}
                <th scope="col" className="o-n o-votes">
                  {names.value}
                </th>
                {hasReason && <th scope="col">{names.reason}</th>}
              </tr>
            </thead>
            <tbody>
              {items.map((row) => (
                <tr key={[row.entry, ...between.map((column) => row[column])].join('/')}>
                  <th scope="row">{row.entry}</th>
                  <td>{titleOf(row.entry)}</td>
                  {between.map((column) => (
                    <td key={column}>{row[column]}</td>
                  ))}
                  <td className="o-n">{shown(row.value, show)}</td>
                  {hasReason && <td>{row.reason}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Fetched>
  );
}

const shown = (value: string | null, show: (value: string | null) => string): string =>
  value === null || readExact(value) === null ? show(value) : formatWritten(value);
