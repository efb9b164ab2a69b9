import { useLingui } from '@lingui/react';
import { Popconfirm } from 'antd';
import { type OpenInvitation, useTakingBack } from '../../../api/people-acts';
import { Day, Moment } from '../../../ui/day';
import { OfficePart } from '../../../ui/office/part';
import { Refused } from '../../../ui/office/refused';
import { Sign } from '../../../ui/office/sign';
import { useNow } from '../../../ui/use-now';
import { Said } from '../../../ui/words';
import { useContestRoles } from './contest-roles';

interface OpenInvitationsProps {
  readonly slug: string | null;
  readonly invitations: readonly OpenInvitation[];
  readonly onLink: (id: string, name: string) => void;
  readonly onTakenBack: (name: string) => void;
}

/** Invitations that nobody has used; a new link kills the old one, taking back touches no role. */
export function OpenInvitations({ slug, invitations, onLink, onTakenBack }: OpenInvitationsProps) {
  const { i18n } = useLingui();
  const takingBack = useTakingBack(slug);
  const title = i18n._({ id: 'invitations.title', message: '没用掉的邀请' });
  if (invitations.length === 0) return null;
  return (
    <OfficePart
      title={title}
      remark={i18n._({
        id: 'invitations.remark',
        message: '{count} 个；收回链接不影响已有的角色',
        values: { count: invitations.length },
      })}
    >
      <Refused title={i18n._({ id: 'invitations.refused', message: '没有收回' })} error={takingBack.error} />
      <table className="o-table o-dense">
        <caption className="o-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n._({ id: 'invitations.whom', message: '给谁' })}</th>
            <th scope="col">{i18n._({ id: 'invite.role', message: '做什么' })}</th>
            <th scope="col">{i18n._({ id: 'invitations.by', message: '谁发的' })}</th>
            <th scope="col">{i18n._({ id: 'invitations.life', message: '链接' })}</th>
            <th scope="col" />
          </tr>
        </thead>
        <tbody>
          {invitations.map((invitation) => (
            <InvitationRow
              key={invitation.id}
              invitation={invitation}
              onLink={onLink}
              onTakeBack={(id) => takingBack.mutate(id, { onSuccess: () => onTakenBack(invitation.name) })}
            />
          ))}
        </tbody>
      </table>
    </OfficePart>
  );
}

interface InvitationRowProps extends Pick<OpenInvitationsProps, 'onLink'> {
  readonly invitation: OpenInvitation;
  readonly onTakeBack: (id: string) => void;
}

function InvitationRow({ invitation, onLink, onTakeBack }: InvitationRowProps) {
  const { i18n } = useLingui();
  const roles: Readonly<Record<string, string>> = useContestRoles();
  const { id, name, email, role, lead, madeBy, madeAt, shownAt } = invitation;
  return (
    <tr>
      <th scope="row">
        <strong>{name}</strong> <span className="o-small o-faint">{email}</span>
      </th>
      <td>
        {roles[role]} {lead !== null && <Said words={lead} />}
      </td>
      <td className="o-soft">
        {madeBy} <Day at={madeAt} />
      </td>
      <td>
        <Life invitation={invitation} />
      </td>
      <td className="o-n">
        <span className="o-row-acts">
          <button type="button" className="o-text-act" onClick={() => onLink(id, name)}>
            {shownAt === null
              ? i18n._({ id: 'invitations.get', message: '取链接' })
              : i18n._({ id: 'invitations.new', message: '新链接' })}
            <span className="o-hidden"> {name}</span>
          </button>
          <Popconfirm
            title={i18n._({ id: 'invitations.ask', message: '收回给{name}的邀请？', values: { name } })}
            description={i18n._({
              id: 'invitations.ask-why',
              message: '它的链接马上作废。{name}已有的角色不受影响；错了就再邀请一次。',
              values: { name },
            })}
            okText={i18n._({ id: 'invitations.take', message: '收回' })}
            cancelText={i18n._({ id: 'invitations.keep', message: '留着' })}
            onConfirm={() => onTakeBack(id)}
          >
            <button type="button" className="o-text-act o-danger">
              {i18n._({ id: 'invitations.take-back', message: '收回…' })}
              <span className="o-hidden"> {name}</span>
            </button>
          </Popconfirm>
        </span>
      </td>
    </tr>
  );
}

/** Its life counts from when its link was shown. */
function Life({ invitation: { shownAt, expiresAt } }: { readonly invitation: OpenInvitation }) {
  const { i18n } = useLingui();
  const now = useNow();
  if (shownAt === null || expiresAt === null) {
    return <Sign>{i18n._({ id: 'invitations.unshown', message: '还没取出；取出才计 7 天' })}</Sign>;
  }
  if (Date.parse(expiresAt) < now) {
    return <Sign shape="check">{i18n._({ id: 'invitations.expired', message: '过期了，没人打开过' })}</Sign>;
  }
  return (
    <>
      {i18n._({ id: 'invitations.until', message: '有效到' })} <Moment at={expiresAt} />
    </>
  );
}
