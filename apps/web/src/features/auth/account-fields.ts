import { useLingui } from '@lingui/react';
import type { Field } from '../../ui/form';

const ADDRESS = /^[^\s@]+@[^\s@]+$/;
/** The api takes no shorter one. */
const SHORTEST_PASSWORD = 12;

export function useEmailField(): Field<'email'> {
  const { i18n } = useLingui();
  const wrong = i18n._({ id: 'login.email-wrong', message: '邮箱写得不完整，应像 name@example.org 这样' });
  return {
    name: 'email',
    label: i18n._({ id: 'login.email', message: '邮箱' }),
    type: 'email',
    autoComplete: 'username',
    check: (value) => (ADDRESS.test(value.trim()) ? undefined : wrong),
  };
}

export function usePasswordField(): Field<'password'> {
  const { i18n } = useLingui();
  return {
    name: 'password',
    label: i18n._({ id: 'login.password', message: '密码' }),
    type: 'password',
    autoComplete: 'current-password',
  };
}

export function useNewPasswordField(): Field<'password'> {
  const { i18n } = useLingui();
  const hint = i18n._({ id: 'setup.password-hint', message: '至少 12 个字符' });
  return {
    ...usePasswordField(),
    autoComplete: 'new-password',
    hint,
    check: (value) => (Array.from(value).length < SHORTEST_PASSWORD ? hint : undefined),
  };
}
