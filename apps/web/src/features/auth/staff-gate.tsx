import { useLingui } from '@lingui/react';
import { type ReactNode, useEffect, useState } from 'react';
import { useSession, useSessionEnd } from '../../api/auth';
import { belongTo } from '../../api/session';
import type { Account } from '../../api/types';
import { Fetched } from '../../ui/fetched';
import { pathIn } from '../../ui/language';
import { useLanguage } from '../../ui/use-language';
import { SignInAgain, SignInAgainSlot } from './sign-in-again';

interface StaffGateProps {
  /** Nothing stands around what says that the session cannot be read. */
  readonly isWholePage?: boolean;
  readonly children: (account: Account) => ReactNode;
}

/** Lets those in who are signed in; others are led to the login, and back. A session that ends closes no page. */
export function StaffGate({ isWholePage = false, children }: StaffGateProps) {
  const { i18n } = useLingui();
  const session = useSession();
  useSessionEnd();
  const [entered, setEntered] = useState<Account | null>(null);
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const account = session.data?.account;
  if (account !== undefined && entered === null) setEntered(account);
  // what is on the screen belongs to who was here before
  useEffect(() => {
    if (entered !== null) belongTo(entered.id);
  }, [entered]);
  const isSomebodyElse = entered !== null && account !== undefined && account.id !== entered.id;
  useEffect(() => {
    if (isSomebodyElse) location.reload();
  }, [isSomebodyElse]);
  const gate = (
    <Fetched query={session} waiting={i18n._({ id: 'login.loading', message: '正在确认登录状态' })} level={1}>
      {(data) => {
        if (data === null && entered === null) return <ToLogin />;
        return (
          <SignInAgainSlot value={slot}>
            {entered !== null && children(isSomebodyElse ? entered : (data?.account ?? entered))}
            {data === null && entered !== null && <SignInAgain email={entered.email} onSlot={setSlot} />}
          </SignInAgainSlot>
        );
      }}
    </Fetched>
  );
  return isWholePage && session.data === undefined ? <main className="frame">{gate}</main> : gate;
}

function ToLogin() {
  const language = useLanguage();
  useEffect(() => {
    const back = location.pathname + location.search;
    location.replace(`${pathIn(language, '/login')}?back=${encodeURIComponent(back)}`);
  }, [language]);
  return null;
}
