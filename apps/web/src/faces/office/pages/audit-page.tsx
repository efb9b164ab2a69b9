import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { AuditEvent } from '../../../api/audit';
import { AuditFacts } from '../../../features/audit/office/audit-facts';
import { NO_FILTER } from '../../../features/audit/office/audit-filter';
import { AuditLog } from '../../../features/audit/office/audit-log';
import { Switch } from '../../../ui/office/switch';
import type { ContestPageProps } from '../frame/contest-office';
import { PageHead } from '../frame/page-head';

type View = 'log' | 'facts';

/** What was changed in a contest, when, by whom and why: for organisers and auditors. */
export function AuditPage({ contest }: ContestPageProps) {
  const { i18n } = useLingui();
  const [view, setView] = useState<View>('log');
  const [filter, setFilter] = useState(NO_FILTER);
  const look = (next: AuditEvent) => {
    setFilter({ ...NO_FILTER, event: next });
    setView('log');
  };
  return (
    <>
      <PageHead
        title={i18n._({ id: 'audit.title', message: '审计日志' })}
        lead={i18n._({
          id: 'audit.lead',
          message: '只增不改，数据库层面禁止改和删。不记密码、联系方式、分数和选票内容；评委做的事不写是谁。',
        })}
      />
      <Switch
        label={i18n._({ id: 'audit.view', message: '看什么' })}
        value={view}
        choices={[
          { value: 'log', label: i18n._({ id: 'audit.rows-view', message: '记录' }) },
          { value: 'facts', label: i18n._({ id: 'audit.facts', message: '能记的事' }) },
        ]}
        onChange={setView}
      />
      {view === 'log' ? (
        <AuditLog slug={contest.slug} filter={filter} onFilter={setFilter} />
      ) : (
        <AuditFacts slug={contest.slug} onEvent={look} />
      )}
    </>
  );
}
