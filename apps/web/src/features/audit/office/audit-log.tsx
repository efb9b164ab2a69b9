import { useLingui } from '@lingui/react';
import { Button } from 'antd';
import { useState } from 'react';
import { auditAddress, type AuditEntry } from '../../../api/audit';
import { useStaffAnswer } from '../../../api/staff';
import { useClock } from '../../../ui/clock';
import { Fetched } from '../../../ui/fetched';
import { formatDay, formatSecond } from '../../../ui/format/moments';
import { useLanguage } from '../../../ui/use-language';
import { Said } from '../../../ui/words';
import { AuditFields, isWords } from './audit-fields';
import { type AuditFilter, questionOf } from './audit-filter';
import { AuditTools } from './audit-tools';

interface AuditLogProps {
  readonly slug: string;
  readonly filter: AuditFilter;
  readonly onFilter: (filter: AuditFilter) => void;
}

/** The log by pages of a hundred, the newest first; what is looked for alone, where that is asked. */
export function AuditLog({ slug, filter, onFilter }: AuditLogProps) {
  const { i18n } = useLingui();
  const { timeZone } = useClock();
  /** Where the pages begin that lie between the newest and this one. */
  const [before, setBefore] = useState<readonly number[]>([]);
  const query = useStaffAnswer(auditAddress(slug, { after: before.at(-1), ...questionOf(filter, timeZone) }));
  const narrow = (next: AuditFilter) => {
    setBefore([]);
    onFilter(next);
  };
  return (
    <>
      <AuditTools slug={slug} filter={filter} onFilter={narrow} />
      <Fetched query={query} waiting={i18n._({ id: 'audit.loading', message: '正在取审计日志' })}>
        {({ entries, next, sealed }) => (
          <>
            {sealed.length > 0 && (
              <p className="o-note">
                {i18n._({
                  id: 'audit.sealed',
                  message: '评分还封着：评委交评分表和退回评分表的记录，到这一轮公布后才显示。',
                })}
              </p>
            )}
            <Rows entries={entries} />
            <div className="o-acts o-log-pages">
              <Button disabled={before.length === 0} onClick={() => setBefore(before.slice(0, -1))}>
                {i18n._({ id: 'audit.later', message: '更晚的' })}
              </Button>
              <Button disabled={next === null} onClick={() => next !== null && setBefore([...before, next])}>
                {i18n._({ id: 'audit.earlier', message: '更早的' })}
              </Button>
              <span className="o-soft" role="status">
                {next === null
                  ? i18n._({ id: 'audit.end', message: '这里是最早的一页' })
                  : i18n._({ id: 'audit.page', message: '每页 100 条，从晚到早' })}
              </span>
            </div>
          </>
        )}
      </Fetched>
    </>
  );
}

function Rows({ entries }: { readonly entries: readonly AuditEntry[] }) {
  const { i18n } = useLingui();
  const clock = useClock();
  const title = i18n._({ id: 'audit.title', message: '审计日志' });
  if (entries.length === 0) {
    return <p className="o-soft">{i18n._({ id: 'audit.none', message: '没有这样的记录。换个条件，或看全部。' })}</p>;
  }
  return (
    <section className="o-part">
      <table className="o-table o-log">
        <caption className="o-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col" className="o-log-when">
              {i18n._({ id: 'audit.when', message: '时刻' })}
            </th>
            <th scope="col" className="o-log-who">
              {i18n._({ id: 'audit.who', message: '谁' })}
            </th>
            <th scope="col" className="o-log-what">
              {i18n._({ id: 'audit.did', message: '做了什么' })}
            </th>
            <th scope="col">{i18n._({ id: 'audit.fields', message: '记下的' })}</th>
            <th scope="col" className="o-log-why">
              {i18n._({ id: 'audit.reason', message: '理由' })}
            </th>
            <th scope="col" className="o-n o-log-request">
              {i18n._({ id: 'audit.request', message: '请求' })}
            </th>
          </tr>
        </thead>
        {daysOf(entries, (at) => formatDay(at, clock)).map(([day, ofDay]) => (
          <tbody key={day}>
            <tr className="o-group-line">
              <th scope="rowgroup" colSpan={6}>
                {day}
              </th>
            </tr>
            {ofDay.map((entry) => (
              <EntryRow key={entry.position} entry={entry} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function daysOf(
  entries: readonly AuditEntry[],
  dayOf: (at: string) => string,
): readonly (readonly [string, readonly AuditEntry[]])[] {
  const days = new Map<string, AuditEntry[]>();
  for (const entry of entries) {
    const day = dayOf(entry.at);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days];
}

function EntryRow({ entry }: { readonly entry: AuditEntry }) {
  const { i18n } = useLingui();
  const clock = useClock();
  const language = useLanguage();
  const { at, by, event, sentence, fields, requestId } = entry;
  const reason = 'reason' in fields && isWords(fields.reason) ? fields.reason : null;
  return (
    <tr>
      <td className="o-code">
        <time dateTime={at}>{formatSecond(at, clock)}</time>
      </td>
      <td>{by?.name ?? <span className="o-faint">{i18n._({ id: 'audit.nobody', message: '不记名' })}</span>}</td>
      <td>
        {sentence[language]} <span className="o-code o-faint">{event}</span>
      </td>
      <td>
        <AuditFields fields={fields} />
      </td>
      <td>{reason === null ? '\u2014' : <Said words={reason} />}</td>
      <td className="o-n o-code o-faint" title={requestId}>
        {requestId.slice(0, 8)}
      </td>
    </tr>
  );
}
