import { useLingui } from '@lingui/react';
import { useSignIn } from '../../api/auth';
import { Form } from '../../ui/form';
import { useEmailField, usePasswordField } from './account-fields';

export function LoginForm() {
  const { i18n } = useLingui();
  const signIn = useSignIn();
  return (
    <Form
      fields={[useEmailField(), usePasswordField()]}
      submit={
        signIn.isPending
          ? i18n._({ id: 'login.busy', message: '正在登录' })
          : i18n._({ id: 'login.submit', message: '登录' })
      }
      isBusy={signIn.isPending}
      error={signIn.error}
      failed={i18n._({ id: 'login.failed', message: '没有登录成功' })}
      onSubmit={(values) => signIn.mutate(values)}
    />
  );
}
