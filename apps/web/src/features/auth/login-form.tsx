import { useLingui } from '@lingui/react';
import type { FormEvent } from 'react';
import { useSignIn } from '../../api/auth';
import { TextField } from '../../ui/fields';
import { readForm } from './form-fields';
import { FormProblem, useFieldError } from './form-problem';

export function LoginForm() {
  const { i18n } = useLingui();
  const signIn = useSignIn();
  const errorOf = useFieldError(signIn.error);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!signIn.isPending) signIn.mutate(readForm(event.currentTarget, ['email', 'password']));
  };
  return (
    <form className="form" noValidate onSubmit={submit}>
      {signIn.error !== null && (
        <FormProblem title={i18n._({ id: 'login.failed', message: '没有登录成功' })} error={signIn.error} />
      )}
      <TextField
        label={i18n._({ id: 'login.email', message: '邮箱' })}
        name="email"
        type="email"
        autoComplete="username"
        error={errorOf('email')}
      />
      <TextField
        label={i18n._({ id: 'login.password', message: '密码' })}
        name="password"
        type="password"
        autoComplete="current-password"
        error={errorOf('password')}
      />
      <button className="button button--main button--wide" type="submit" aria-disabled={signIn.isPending}>
        {signIn.isPending
          ? i18n._({ id: 'login.busy', message: '正在登录' })
          : i18n._({ id: 'login.submit', message: '登录' })}
      </button>
    </form>
  );
}
