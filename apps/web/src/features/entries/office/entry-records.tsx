import { useLingui } from '@lingui/react';
import type { OfficeEntry } from '../../../api/office-entries';
import { Moment } from '../../../ui/day';
import { Said } from '../../../ui/words';
import { useStateNames } from './entry-states';

/** What was handed in, each with its receipt, and what became of it. */
export function EntryRecords({ entry: { receipts, changes } }: { readonly entry: OfficeEntry }) {
  const { i18n } = useLingui();
  const names = useStateNames();
  const by = {
    submitter: i18n._({ id: 'entry-records.submitter', message: '申报单位' }),
    office: i18n._({ id: 'entry-records.office', message: '组委会' }),
  };
  const title = i18n._({ id: 'entry-records.receipts', message: '回执' });
  return (
    <>
      {receipts.length > 0 && (
        <section>
          <h3>{title}</h3>
          <table className="o-table o-dense">
            <caption className="o-hidden">{title}</caption>
            <thead>
              <tr>
                <th scope="col" className="o-n">
                  {i18n._({ id: 'entry-records.version', message: '版本' })}
                </th>
                <th scope="col">{i18n._({ id: 'entry-drawer.received', message: '收到' })}</th>
                <th scope="col">{i18n._({ id: 'entry-records.hash', message: '指纹（SHA-256）' })}</th>
              </tr>
            </thead>
            <tbody>
              {receipts.map(({ position, version, receivedAt, hash }) => (
                <tr key={position}>
                  <td className="o-n">{version}</td>
                  <td className="o-nowrap">
                    <Moment at={receivedAt} />
                  </td>
                  <td className="o-code o-break">{hash}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {changes.length > 0 && (
        <section>
          <h3>{i18n._({ id: 'entry-records.changes', message: '经过' })}</h3>
          <ol className="o-history">
            {changes.map(({ at, to, reason, by: who }) => (
              <li key={at + to}>
                <span className="o-faint">
                  <Moment at={at} />
                </span>
                <span>
                  {i18n._({
                    id: 'entry-records.change',
                    message: '{who}：{state}',
                    values: { who: by[who], state: names[to] },
                  })}
                  {reason !== null && (
                    <span className="o-history-why">
                      <Said words={reason} />
                    </span>
                  )}
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}
