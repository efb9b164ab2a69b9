import { useLingui } from '@lingui/react';
import { useEffect, useState } from 'react';
import { useSession } from '../../../api/auth';
import type { Account } from '../../../api/types';
import { LoginForm } from '../../../features/auth/login-form';
import { isBackAddress, onlyHomeOf } from '../../../features/auth/role-places';
import { SignedIn } from '../../../features/auth/signed-in';
import { Fetched } from '../../../ui/fetched';
import { pathIn } from '../../../ui/language';
import { PageHead, Part } from '../../../ui/part';
import { useBrowser } from '../../../ui/use-browser';
import { useLanguage } from '../../../ui/use-language';
import type { PageProps } from '../code/code';
import { OwnWords } from '../code/own-words';
import { pageList } from '../list/page-list';
import { messages as english } from '../locales/staff/en.po';
import { messages as chinese } from '../locales/staff/zh-CN.po';

const WORDS = { zh: chinese, en: english };

export function LoginPage(props: PageProps) {
  return (
    <OwnWords words={WORDS}>
      <Login {...props} />
    </OwnWords>
  );
}

function Login(props: PageProps) {
  const { i18n } = useLingui();
  const session = useSession();
  const isSignedIn = session.data !== null && session.data !== undefined;
  const back = props.place.query.get('back');
  const home = useHomeAfterSigningIn();
  useEffect(() => {
    if (isSignedIn && isBackAddress(back)) location.replace(back);
    else if (home !== null) location.replace(home);
  }, [isSignedIn, back, home]);
  return (
    <div className="narrow">
      <Fetched query={session} waiting={i18n._({ id: 'login.loading', message: '正在确认登录状态' })} level={1}>
        {(data) => (data === null ? <SignedOut {...props} /> : <Welcome account={data.account} />)}
      </Fetched>
    </div>
  );
}

/** Who has just signed in and works at one place alone goes there; who comes back to this page stays. */
function useHomeAfterSigningIn(): string | null {
  const language = useLanguage();
  const session = useSession();
  const isHere = useBrowser();
  const [wasOut, setWasOut] = useState(false);
  if (isHere && session.data === null && !wasOut) setWasOut(true);
  const home = session.data === null || session.data === undefined ? null : onlyHomeOf(session.data.account);
  return wasOut && home !== null ? pathIn(language, home) : null;
}

function Welcome({ account }: { readonly account: Account }) {
  const { i18n } = useLingui();
  const { name } = account;
  return (
    <>
      <PageHead title={i18n._({ id: 'login.done', message: '你已登录，{name}', values: { name } })} />
      <SignedIn account={account} />
    </>
  );
}

function SignedOut({ place: { language } }: PageProps) {
  const { i18n } = useLingui();
  return (
    <>
      <PageHead
        title={pageList.login.title?.[language]}
        lead={i18n._({ id: 'login.lead', message: '给工作人员。看项目、规则和结果都不需要登录。' })}
      />
      <p className="without-script">
        {i18n._({ id: 'login.needs-script', message: '登录要用脚本，请允许本站的脚本。' })}
      </p>
      <LoginForm />
      <Part title={i18n._({ id: 'login.no-account', message: '还没有账号？' })}>
        <p>
          {i18n._({
            id: 'login.no-account-why',
            message: '第一位管理员用启动时打印的一次性链接建立账号，链接 24 小时内有效。',
          })}
        </p>
      </Part>
      <Part title={i18n._({ id: 'login.forgotten', message: '忘了密码？' })}>
        <p>
          {i18n._({
            id: 'login.forgotten-why',
            message: '本站不发邮件，不能自助找回。请联系管理这台服务器的人。',
          })}
        </p>
      </Part>
    </>
  );
}
