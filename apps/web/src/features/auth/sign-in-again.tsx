import { useLingui } from '@lingui/react';
import { useEffect, useRef } from 'react';
import { LoginForm } from './login-form';
import './sign-in-again.css';

/** Over the page, which stays as it is with all that was typed. */
export function SignInAgain({ email }: { readonly email: string }) {
  const { i18n } = useLingui();
  const dialog = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.querySelector<HTMLElement>('input')?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <div className="sign-in-again">
      <div ref={dialog} role="dialog" aria-modal="true" aria-labelledby="sign-in-again-title">
        <h2 id="sign-in-again-title">{i18n._({ id: 'login.again', message: '登录已经结束，请再登录一次' })}</h2>
        <p>
          {i18n._({
            id: 'login.again-why',
            message: '这一页和你填的内容都还在，登录后接着做。刚才用的账号是 {email}。',
            values: { email },
          })}
        </p>
        <LoginForm />
      </div>
    </div>
  );
}
