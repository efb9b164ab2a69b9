import { useLingui } from '@lingui/react';
import { useSyncExternalStore } from 'react';
import { Link } from 'wouter';
import { useSession, useSetupLink } from '../../../api/auth';
import { ApiProblem } from '../../../api/problem';
import { SetupForm } from '../../../features/auth/setup-form';
import { SignedIn } from '../../../features/auth/signed-in';
import { PageHead } from '../../../ui/part';
import { State } from '../../../ui/state';
import { Waiting } from '../../../ui/waiting';
import type { PageProps } from '../code/code';
import { OwnWords } from '../code/own-words';
import { pageList } from '../list/page-list';
import { messages as english } from '../locales/staff/en.po';
import { messages as chinese } from '../locales/staff/zh-CN.po';

const WORDS = { zh: chinese, en: english };

const never = () => () => undefined;

/** Stands behind `#`, so that no server and no log ever sees it; null while the server draws. */
const useToken = (): string | null =>
  useSyncExternalStore(
    never,
    () => location.hash.slice(1),
    () => null,
  );

export function SetupPage(props: PageProps) {
  return (
    <OwnWords words={WORDS}>
      <SetUp {...props} />
    </OwnWords>
  );
}

function SetUp({ place: { language } }: PageProps) {
  const { i18n } = useLingui();
  const account = useSession().data?.account;
  const token = useToken();
  return (
    <div className="narrow fills-window">
      <PageHead
        title={pageList.setup.title?.[language]}
        lead={i18n._({ id: 'setup.lead', message: '这个链接只能用一次。填好之后就登录，以后用邮箱和密码登录。' })}
      />
      {account !== undefined && (
        <>
          <h2>{i18n._({ id: 'login.done', message: '你已登录，{name}', values: { name: account.name } })}</h2>
          <SignedIn account={account} />
        </>
      )}
      {account === undefined && token === '' && <NoToken />}
      {account === undefined && token !== '' && <OfferForm token={token ?? ''} />}
    </div>
  );
}

/** The form, unless its link is known to be spent. */
function OfferForm({ token }: { readonly token: string }) {
  const { i18n } = useLingui();
  const { error, isPending } = useSetupLink(token);
  const isSpent = error instanceof ApiProblem && (error.status === 401 || error.status === 400);
  if (isPending) return <Waiting title={i18n._({ id: 'setup.checking', message: '正在核对链接' })} />;
  if (!isSpent) return <SetupForm token={token} />;
  const toLogin = (
    <Link className="button" href="/login">
      {i18n._({ id: 'state.sign-in', message: '登录' })}
    </Link>
  );
  return (
    <State sign="lock" title={i18n._({ id: 'setup.spent', message: '这个链接已经用过，或者过期了' })} actions={toLogin}>
      <p>
        {i18n._({
          id: 'setup.spent-why',
          message: '已经有账号的，直接登录。还没有管理员的，请重新启动服务器，它会打印一个新的链接。',
        })}
      </p>
    </State>
  );
}

function NoToken() {
  const { i18n } = useLingui();
  return (
    <State sign="lock" title={i18n._({ id: 'setup.no-token', message: '链接不完整' })}>
      <p>{i18n._({ id: 'setup.no-token-why', message: '请完整地复制启动时打印的链接，包括 # 号后面的部分。' })}</p>
    </State>
  );
}
