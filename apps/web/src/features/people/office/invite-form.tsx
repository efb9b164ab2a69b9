import { useLingui } from '@lingui/react';
import { Button, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { type Invitation, type ShownLink, useInviting } from '../../../api/people-acts';
import { Field } from '../../../ui/office/field';
import { OfficePart } from '../../../ui/office/part';
import { Refused } from '../../../ui/office/refused';
import { useFaults } from '../../../ui/office/use-faults';
import { useContestRoles } from './contest-roles';

interface InviteFormProps {
  /** Null: to the administrators, who belong to no contest. */
  readonly slug: string | null;
  readonly onInvited: (name: string, link: ShownLink) => void;
}

type Role = Invitation['role'];

const ADDRESS = /^[^\s@]+@[^\s@]+$/;
const EMPTY = { email: '', name: '', lead: '' };

/** Invites somebody to a role in this contest, or as an administrator. */
export function InviteForm({ slug, onInvited }: InviteFormProps) {
  const { i18n } = useLingui();
  const roles = useContestRoles();
  const inviting = useInviting(slug);
  const faultOf = useFaults(inviting.error);
  const [role, setRole] = useState<Role | null>(slug === null ? null : 'judge');
  const [typed, setTyped] = useState(EMPTY);
  const [isTried, setTried] = useState(false);
  const wrong = {
    name: typed.name.trim() === '',
    email: !ADDRESS.test(typed.email.trim()),
    lead: role === 'submitter' && typed.lead.trim() === '',
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (inviting.isSending || wrong.name || wrong.email || wrong.lead) return;
    const lead = role === 'submitter' ? { lead: { zh: typed.lead.trim() } } : {};
    const name = typed.name.trim();
    inviting.mutate(
      { role, name, email: typed.email.trim(), ...lead },
      {
        onSuccess: (link) => {
          setTyped(EMPTY);
          setTried(false);
          onInvited(name, link);
        },
      },
    );
  };
  const errors = {
    name: isTried && wrong.name ? i18n._({ id: 'invite.no-name', message: '请写姓名' }) : faultOf('name'),
    email:
      isTried && wrong.email
        ? i18n._({ id: 'login.email-wrong', message: '邮箱写得不完整，应像 name@example.org 这样' })
        : faultOf('email'),
    lead:
      isTried && wrong.lead
        ? i18n._({ id: 'invite.no-lead', message: '请写牵头申报的单位' })
        : (faultOf('lead') ?? faultOf('lead.zh')),
  };
  return (
    <OfficePart title={i18n._({ id: 'invite.title', message: '邀请' })}>
      <form className="o-form" onSubmit={send} noValidate>
        <Refused
          title={i18n._({ id: 'invite.refused', message: '没有邀请' })}
          error={inviting.error}
          told={(path) => ['name', 'email', 'lead', 'lead.zh'].includes(path)}
        />
        <div className="o-invite">
          {role !== null && (
            <Field label={i18n._({ id: 'invite.role', message: '做什么' })}>
              {({ id }) => (
                <Select
                  id={id}
                  value={role}
                  options={Object.entries(roles).map(([value, label]) => ({ value, label }))}
                  onChange={(value: Role) => setRole(value)}
                />
              )}
            </Field>
          )}
          <Field label={i18n._({ id: 'setup.name', message: '姓名' })} error={errors.name}>
            {(described) => (
              <Input
                {...described}
                value={typed.name}
                onChange={(event) => setTyped({ ...typed, name: event.target.value })}
              />
            )}
          </Field>
          <Field label={i18n._({ id: 'login.email', message: '邮箱' })} error={errors.email}>
            {(described) => (
              <Input
                {...described}
                type="email"
                value={typed.email}
                onChange={(event) => setTyped({ ...typed, email: event.target.value })}
              />
            )}
          </Field>
          {role === 'submitter' && (
            <Field
              label={i18n._({ id: 'import.lead', message: '牵头单位' })}
              hint={i18n._({ id: 'invite.lead-hint', message: '写全称；这个账号只看得到它牵头的项目' })}
              error={errors.lead}
            >
              {(described) => (
                <Input
                  {...described}
                  value={typed.lead}
                  onChange={(event) => setTyped({ ...typed, lead: event.target.value })}
                />
              )}
            </Field>
          )}
        </div>
        <div className="o-acts">
          <Button type="primary" htmlType="submit" loading={inviting.isSending}>
            {i18n._({ id: 'invite.button', message: '邀请，取链接' })}
          </Button>
          <span className="o-soft">
            {i18n._({
              id: 'invite.what',
              message: '本站不发邮件：把链接交给本人。链接只能用一次，打开后自己设密码。',
            })}
          </span>
        </div>
      </form>
    </OfficePart>
  );
}
