import { useLingui } from '@lingui/react';
import { createContext, useContext, useEffect, useRef } from 'react';
import { LoginForm } from './login-form';
import './sign-in-again.css';

const Slot = createContext<HTMLElement | null>(null);

/** The place in the dialog where a page says what of it would be lost; null while nobody has to sign in again. */
export const useSignInAgainSlot = (): HTMLElement | null => useContext(Slot);

export const SignInAgainSlot = Slot.Provider;

interface SignInAgainProps {
  readonly email: string;
  readonly onSlot: (slot: HTMLElement | null) => void;
}

/** Over the page, which stays as it is with all that was typed. */
export function SignInAgain({ email, onSlot }: SignInAgainProps) {
  const { i18n } = useLingui();
  const dialog = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    // not a field: somebody may be typing, and keys that were meant for the page would be filled in and sent
    dialog.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <div className="sign-in-again">
      <div ref={dialog} role="dialog" tabIndex={-1} aria-modal="true" aria-labelledby="sign-in-again-title">
        <h2 id="sign-in-again-title">{i18n._({ id: 'login.again', message: '登录已经结束，请再登录一次' })}</h2>
        <p>
          {i18n._({
            id: 'login.again-why',
            message: '这一页和你填的内容都还在，登录后接着做。刚才用的账号是 {email}。',
            values: { email },
          })}
        </p>
        <div ref={onSlot} />
        <LoginForm />
        <p className="sign-in-again-note">
          {i18n._({
            id: 'login.again-other',
            message: '换别的账号登录，这里填的不会送出，也不会给别人看到。',
          })}
        </p>
      </div>
    </div>
  );
}
