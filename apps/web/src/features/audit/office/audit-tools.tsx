import { useLingui } from '@lingui/react';
import { Button, Input, Select } from 'antd';
import { auditActorsAddress, auditFactsAddress } from '../../../api/audit';
import { useStaffAnswer } from '../../../api/staff';
import { useLanguage } from '../../../ui/use-language';
import { type AuditFilter, isFiltered, NO_FILTER } from './audit-filter';

interface AuditToolsProps {
  readonly slug: string;
  readonly filter: AuditFilter;
  readonly onFilter: (filter: AuditFilter) => void;
}

/** Who, what, from which day, to which: each narrows the log by itself. */
export function AuditTools({ slug, filter, onFilter }: AuditToolsProps) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const facts = useStaffAnswer(auditFactsAddress(slug)).data?.facts ?? [];
  const actors = useStaffAnswer(auditActorsAddress(slug)).data?.actors ?? [];
  const put = (changes: Partial<AuditFilter>) => onFilter({ ...filter, ...changes });
  const everybody = { value: '', label: i18n._({ id: 'audit.everybody', message: '所有人' }) };
  const every = {
    value: '' as const,
    label: i18n._({ id: 'audit.all', message: '全部 {count} 种', values: { count: facts.length } }),
  };
  const day = (name: 'from' | 'to', label: string) => (
    <label>
      {label}
      <Input
        type="date"
        className="o-audit-day"
        value={filter[name]}
        onChange={(event) => put({ [name]: event.target.value })}
      />
    </label>
  );
  return (
    <div className="o-tools">
      <label htmlFor="audit-actor">{i18n._({ id: 'audit.who', message: '谁' })}</label>
      <Select<string>
        id="audit-actor"
        className="o-audit-actor"
        showSearch
        optionFilterProp="label"
        value={filter.actor}
        options={[everybody, ...actors.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(actor) => put({ actor })}
      />
      <label htmlFor="audit-event">{i18n._({ id: 'audit.what', message: '事' })}</label>
      <Select<AuditFilter['event']>
        id="audit-event"
        className="o-audit-event"
        showSearch
        optionFilterProp="label"
        value={filter.event}
        options={[
          every,
          ...facts.map((fact) => ({ value: fact.event, label: `${fact.sentence[language]} ${fact.event}` })),
        ]}
        onChange={(event) => put({ event })}
      />
      {day('from', i18n._({ id: 'audit.from', message: '从' }))}
      {day('to', i18n._({ id: 'audit.to', message: '到' }))}
      {isFiltered(filter) && (
        <Button onClick={() => onFilter(NO_FILTER)}>{i18n._({ id: 'audit.every', message: '看全部' })}</Button>
      )}
    </div>
  );
}
