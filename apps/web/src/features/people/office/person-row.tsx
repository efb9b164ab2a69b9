import { useLingui } from '@lingui/react';
import { Popconfirm } from 'antd';
import type { Person } from '../../../api/people-acts';
import { Moment } from '../../../ui/day';
import { useContestRoles } from './contest-roles';

interface PersonRowProps {
  readonly person: Person;
  readonly isOwn: boolean;
  readonly isOfContest: boolean;
  readonly onLink: (id: string, name: string) => void;
  readonly onTake: (id: string, role: string) => void;
}

/** Somebody with their roles here, and what may be done about them. */
export function PersonRow({ person, isOwn, isOfContest, onLink, onTake }: PersonRowProps) {
  const { i18n } = useLingui();
  const names: Readonly<Record<string, string>> = useContestRoles();
  const { id, name, email, roles, hasRolesElsewhere, lastSignedInAt, mayIssueLink } = person;
  const taken = isOfContest ? roles.filter((role) => !isOwn || role !== 'organiser') : [];
  return (
    <tr>
      <th scope="row">
        <strong>{name}</strong>
        <br />
        <span className="o-small o-faint">{email}</span>
      </th>
      {isOfContest && (
        <td>
          {roles.map((role) => names[role] ?? role).join(i18n._({ id: 'list.and', message: '、' }))}
          {hasRolesElsewhere && (
            <span className="o-small o-soft"> {i18n._({ id: 'people.elsewhere', message: '另在别处有角色' })}</span>
          )}
        </td>
      )}
      <td className="o-soft">{lastSignedInAt === null ? '\u2014' : <Moment at={lastSignedInAt} />}</td>
      <td className="o-n">
        <span className="o-row-acts">
          {isOwn && <span className="o-small o-faint">{i18n._({ id: 'people.you', message: '你自己' })}</span>}
          {!isOwn && mayIssueLink && (
            <button type="button" className="o-text-act" onClick={() => onLink(id, name)}>
              {i18n._({ id: 'people.password', message: '重设密码的链接' })}
              <span className="o-hidden"> {name}</span>
            </button>
          )}
          {taken.map((role) => (
            <TakeRole key={role} name={name} role={names[role] ?? role} onTake={() => onTake(id, role)} />
          ))}
        </span>
      </td>
    </tr>
  );
}

interface TakeRoleProps {
  readonly name: string;
  /** As it is called. */
  readonly role: string;
  readonly onTake: () => void;
}

function TakeRole({ name, role, onTake }: TakeRoleProps) {
  const { i18n } = useLingui();
  const values = { name, role };
  return (
    <Popconfirm
      title={i18n._({ id: 'people.take-ask', message: '收回{name}的角色“{role}”？', values })}
      description={i18n._({
        id: 'people.take-why',
        message: '马上生效，连登录着的页面也不能再用；他做过的都留着。要恢复，再邀请一次。',
      })}
      okText={i18n._({ id: 'people.take', message: '收回角色' })}
      cancelText={i18n._({ id: 'invitations.keep', message: '留着' })}
      onConfirm={onTake}
    >
      <button type="button" className="o-text-act o-danger">
        {i18n._({ id: 'people.take-role', message: '收回“{role}”…', values })}
        <span className="o-hidden"> {name}</span>
      </button>
    </Popconfirm>
  );
}
