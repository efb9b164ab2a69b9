import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { People } from '../../../api/people-acts';
import { OfficePart } from '../../../ui/office/part';
import { Switch } from '../../../ui/office/switch';
import { useContestRoles } from './contest-roles';
import { usePeopleExport } from './people-export';
import { PersonRow } from './person-row';

interface PeopleTableProps {
  readonly people: People;
  /** Whether they hold roles of one contest, and not all the same one. */
  readonly isOfContest: boolean;
  readonly account: string;
  readonly onLink: (id: string, name: string) => void;
  readonly onTake: (id: string, role: string) => void;
}

const ALL = 'all';

/** Who holds which role here, by role; names, and never a pseudonym beside them. */
export function PeopleTable({ people, isOfContest, account, onLink, onTake }: PeopleTableProps) {
  const { i18n } = useLingui();
  const roles = useContestRoles();
  const [chosen, setChosen] = useState<string>(ALL);
  const title = isOfContest
    ? i18n._({ id: 'people.here', message: '在本届的人' })
    : i18n._({ id: 'people.administrators', message: '管理员' });
  const countOf = (role: string) => people.counts.find((count) => count.role === role)?.people ?? 0;
  const save = usePeopleExport();
  const shown = people.people.filter((person) => chosen === ALL || person.roles.some((role) => role === chosen));
  return (
    <OfficePart title={title}>
      {isOfContest && (
        <div className="o-tools">
          <Switch
            label={i18n._({ id: 'people.by-role', message: '按角色' })}
            value={chosen}
            choices={[
              { value: ALL, label: i18n._({ id: 'people.all', message: '全部' }) },
              ...Object.entries(roles).map(([value, label]) => ({ value, label: `${label} ${countOf(value)}` })),
            ]}
            onChange={setChosen}
          />
          <span className="o-end">
            <button type="button" className="o-text-act" onClick={() => save(shown)}>
              {i18n._({ id: 'people.export', message: '导出这 {count} 人', values: { count: shown.length } })}
            </button>
          </span>
        </div>
      )}
      <table className="o-table">
        <caption className="o-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n._({ id: 'members.name', message: '姓名' })}</th>
            {isOfContest && <th scope="col">{i18n._({ id: 'people.what', message: '在本届做什么' })}</th>}
            <th scope="col">{i18n._({ id: 'people.last', message: '上次登录' })}</th>
            <th scope="col" />
          </tr>
        </thead>
        <tbody>
          {shown.map((person) => (
            <PersonRow
              key={person.id}
              person={person}
              isOwn={person.id === account}
              isOfContest={isOfContest}
              onLink={onLink}
              onTake={onTake}
            />
          ))}
        </tbody>
      </table>
      {people.next !== null && (
        <p className="o-small o-faint">
          {i18n._({ id: 'people.cut', message: '这里列出前 {count} 人。', values: { count: people.people.length } })}
        </p>
      )}
    </OfficePart>
  );
}
