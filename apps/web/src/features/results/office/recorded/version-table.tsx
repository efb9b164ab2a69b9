import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { RecordedKeys, RecordedSubject } from '../../../../api/recorded';
import { Moment } from '../../../../ui/day';
import { OfficePart } from '../../../../ui/office/part';
import { Said } from '../../../../ui/words';
import { useSayTotal } from './recorded-names';
import type { TitleOf } from './typing-table';
import { VersionRows } from './version-rows';

interface VersionTableProps {
  readonly keys: RecordedKeys;
  readonly subject: RecordedSubject;
  readonly titleOf: TitleOf;
}

/** Every version: the newest that is confirmed counts, the others stay to be read. */
export function VersionTable({ keys, subject, titleOf }: VersionTableProps) {
  const { i18n } = useLingui();
  const sayTotal = useSayTotal();
  const [opened, setOpened] = useState<number | null>(null);
  const { versions } = subject;
  const counts = versions.find(({ confirmedBy }) => confirmedBy !== null)?.version;
  const title = i18n._({ id: 'recorded.versions', message: '各个版本' });
  return (
    <OfficePart
      title={
        <>
          <Said words={subject.title} /> {title}
        </>
      }
      remark={i18n._({ id: 'recorded.versions-remark', message: '旧版本只读，不删除' })}
    >
      <table className="o-table o-dense">
        <caption className="o-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n._({ id: 'recorded.version', message: '版本' })}</th>
            <th scope="col" className="o-n">
              {i18n._({ id: 'recorded.total', message: '合计' })}
            </th>
            <th scope="col">{i18n._({ id: 'recorded.source', message: '来源' })}</th>
            <th scope="col">{i18n._({ id: 'recorded.why', message: '为什么换' })}</th>
            <th scope="col">{i18n._({ id: 'recorded.typed', message: '录入' })}</th>
            <th scope="col">{i18n._({ id: 'recorded.checked', message: '核对' })}</th>
            <th scope="col" />
          </tr>
        </thead>
        <tbody>
          {versions.map(({ version, total, rows, source, reason, ...people }) => (
            <tr key={version} className={version === counts || counts === undefined ? undefined : 'o-off'}>
              <th scope="row">
                {version === counts
                  ? i18n._({ id: 'recorded.in-use', message: '{version}，现用', values: { version } })
                  : version}
              </th>
              <td className="o-n">{sayTotal(subject, total, rows)}</td>
              <td>
                <Said words={source} />
              </td>
              <td>{reason === null ? '\u2014' : <Said words={reason} />}</td>
              <td>
                {people.typedByName} <Moment at={people.typedAt} />
              </td>
              <td>
                {people.confirmedAt === null ? (
                  i18n._({ id: 'recorded.not-checked', message: '还没有' })
                ) : (
                  <>
                    {people.confirmedByName} <Moment at={people.confirmedAt} />
                  </>
                )}
              </td>
              <td className="o-n">
                <button
                  className="o-text-act"
                  type="button"
                  aria-expanded={opened === version}
                  onClick={() => setOpened(opened === version ? null : version)}
                >
                  {i18n._({ id: 'recorded.each', message: '每一项' })}
                  <span className="o-hidden"> {version}</span>
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {opened !== null && <VersionRows keys={keys} subject={subject} version={opened} titleOf={titleOf} />}
    </OfficePart>
  );
}
