import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { People, Person } from '../../../api/people-acts';
import { Moment } from '../../../ui/day';
import { OfficePart } from '../../../ui/office/part';
import { Switch } from '../../../ui/office/switch';
import { useContestRoles } from './contest-roles';

interface PeopleTableProps {
  readonly people: People;
  /** Whether they hold roles of one contest, and not all the same one. */
  readonly isOfContest: boolean;
  readonly account: string;
  readonly onLink: (id: string, name: string) => void;
}

const ALL = 'all';

/** Who holds which role here, by role; names, and never a pseudonym beside them. */
export function PeopleTable({ people, isOfContest, account, onLink }: PeopleTableProps) {
  const { i18n } = useLingui();
  const roles = useContestRoles();
  const [chosen, setChosen] = useState<string>(ALL);
  const title = isOfContest
    ? i18n._({ id: 'people.here', message: '在本届的人' })
    : i18n._({ id: 'people.administrators', message: '管理员' });
  const countOf = (role: string) => people.counts.find((count) => count.role === role)?.people ?? 0;
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
        </div>
      )}
      <table className="o-table">
        <caption className="o-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n._({ id: 'members.name', message: '姓名' })}</th>
            <th scope="col">{i18n._({ id: 'people.what', message: '在本届做什么' })}</th>
            <th scope="col">{i18n._({ id: 'people.last', message: '上次登录' })}</th>
            <th scope="col" />
          </tr>
        </thead>
        <tbody>
          {shown.map((person) => (
            <PersonRow key={person.id} person={person} isOwn={person.id === account} onLink={onLink} />
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

interface PersonRowProps extends Pick<PeopleTableProps, 'onLink'> {
  readonly person: Person;
  readonly isOwn: boolean;
}

function PersonRow({ person, isOwn, onLink }: PersonRowProps) {
  const { i18n } = useLingui();
  const names: Readonly<Record<string, string>> = useContestRoles();
  const { id, name, email, roles, hasRolesElsewhere, lastSignedInAt, mayIssueLink } = person;
  return (
    <tr>
      <th scope="row">
        <strong>{name}</strong>
        <br />
        <span className="o-small o-faint">{email}</span>
      </th>
      <td>
        {roles.map((role) => names[role] ?? role).join('\u3001')}
        {hasRolesElsewhere && (
          <span className="o-small o-soft"> {i18n._({ id: 'people.elsewhere', message: '另在别处有角色' })}</span>
        )}
      </td>
      <td className="o-soft">{lastSignedInAt === null ? '\u2014' : <Moment at={lastSignedInAt} />}</td>
      <td className="o-n">
        {isOwn && <span className="o-small o-faint">{i18n._({ id: 'people.you', message: '你自己' })}</span>}
        {!isOwn && mayIssueLink && (
          <button type="button" className="o-text-act" onClick={() => onLink(id, name)}>
            {i18n._({ id: 'people.password', message: '重设密码的链接' })}
            <span className="o-hidden"> {name}</span>
          </button>
        )}
      </td>
    </tr>
  );
}
