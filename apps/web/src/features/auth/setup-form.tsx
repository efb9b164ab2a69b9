import { useLingui } from '@lingui/react';
import type { FormEvent } from 'react';
import { useSetUp } from '../../api/auth';
import { TextField } from '../../ui/fields';
import { readForm } from './form-fields';
import { FormProblem, useFieldError } from './form-problem';

/** Makes the account of an administrator with the token of a one-time link. */
export function SetupForm({ token }: { readonly token: string }) {
  const { i18n } = useLingui();
  const setUp = useSetUp();
  const errorOf = useFieldError(setUp.error);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!setUp.isPending) setUp.mutate({ token, ...readForm(event.currentTarget, ['name', 'email', 'password']) });
  };
  return (
    <form className="form" noValidate onSubmit={submit}>
      {setUp.error !== null && (
        <FormProblem title={i18n._({ id: 'setup.failed', message: '账号没有建立' })} error={setUp.error} />
      )}
      <TextField
        label={i18n._({ id: 'setup.name', message: '姓名' })}
        name="name"
        type="text"
        autoComplete="name"
        error={errorOf('name')}
      />
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
        autoComplete="new-password"
        hint={i18n._({ id: 'setup.password-hint', message: '至少 12 个字符' })}
        error={errorOf('password')}
      />
      <button className="button button--main button--wide" type="submit" aria-disabled={setUp.isPending}>
        {i18n._({ id: 'setup.submit', message: '建立账号并登录' })}
      </button>
    </form>
  );
}
