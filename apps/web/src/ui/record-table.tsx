import { useLingui } from '@lingui/react';

/** Something that is stored: what for, who can see it, for how long. */
export interface Kept {
  readonly name: string;
  readonly why: string;
  readonly who: string;
  readonly until: string;
}

export function RecordTable({ records }: { readonly records: readonly Kept[] }) {
  const { i18n } = useLingui();
  const labels = {
    name: i18n._({ id: 'record.name', message: '记录' }),
    why: i18n._({ id: 'record.why', message: '用途' }),
    who: i18n._({ id: 'record.who', message: '谁能看到' }),
    until: i18n._({ id: 'record.until', message: '期限' }),
  };
  return (
    <table className="table table--stack table--records">
      <thead>
        <tr>
          {Object.values(labels).map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {records.map(({ name, why, who, until }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td data-label={labels.why}>{why}</td>
            <td data-label={labels.who}>{who}</td>
            <td data-label={labels.until}>{until}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
