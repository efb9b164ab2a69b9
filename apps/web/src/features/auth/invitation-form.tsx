import { useLingui } from '@lingui/react';
import { type LinkPurpose, useOneTimeLink } from '../../api/invitations';
import { type Field, Form } from '../../ui/form';
import { useNewPasswordField, usePasswordField } from './account-fields';

interface InvitationFormProps {
  readonly token: string;
  readonly link: LinkPurpose;
}

/** Accepts an invitation, or sets another password: a new password, or the one that the address has already. */
export function InvitationForm({ token, link }: InvitationFormProps) {
  return link.purpose === 'invitation' && link.hasAccount ? (
    <WithAccount token={token} />
  ) : (
    <NewPassword token={token} link={link} />
  );
}

function NewPassword({ token, link }: InvitationFormProps) {
  const { i18n } = useLingui();
  const using = useOneTimeLink();
  const isNew = link.purpose === 'invitation';
  return (
    <Form
      fields={[useNewPasswordField()]}
      submit={
        isNew
          ? i18n._({ id: 'invitation.accept', message: '接受邀请并登录' })
          : i18n._({ id: 'invitation.set', message: '改密码并登录' })
      }
      isBusy={using.isPending}
      error={using.error}
      failed={i18n._({ id: 'invitation.failed', message: '没有成功' })}
      onSubmit={({ password }) => using.mutate({ token, password })}
    />
  );
}

function WithAccount({ token }: Pick<InvitationFormProps, 'token'>) {
  const { i18n } = useLingui();
  const using = useOneTimeLink();
  const password: Field<'password'> = {
    ...usePasswordField(),
    hint: i18n._({ id: 'invitation.own', message: '这个邮箱已经有账号：写它的密码' }),
  };
  return (
    <Form
      fields={[password]}
      submit={i18n._({ id: 'invitation.accept', message: '接受邀请并登录' })}
      isBusy={using.isPending}
      error={using.error}
      failed={i18n._({ id: 'invitation.failed', message: '没有成功' })}
      onSubmit={(values) => using.mutate({ token, ...values })}
    />
  );
}
