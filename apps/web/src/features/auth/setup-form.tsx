import { useLingui } from '@lingui/react';
import { useSetUp } from '../../api/auth';
import { type Field, Form } from '../../ui/form';
import { useEmailField, useNewPasswordField } from './account-fields';

/** Makes the account of an administrator with the token of a one-time link. */
export function SetupForm({ token }: { readonly token: string }) {
  const { i18n } = useLingui();
  const setUp = useSetUp();
  const name: Field<'name'> = {
    name: 'name',
    label: i18n._({ id: 'setup.name', message: '姓名' }),
    type: 'text',
    autoComplete: 'name',
  };
  return (
    <Form
      fields={[name, useEmailField(), useNewPasswordField()]}
      submit={i18n._({ id: 'setup.submit', message: '建立账号并登录' })}
      isBusy={setUp.isPending}
      error={setUp.error}
      failed={i18n._({ id: 'setup.failed', message: '账号没有建立' })}
      onSubmit={(values) => setUp.mutate({ token, ...values })}
    />
  );
}
