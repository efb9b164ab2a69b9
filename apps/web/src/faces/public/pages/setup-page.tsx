import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import { useSession, useSetupLink } from '../../../api/auth';
import { ApiProblem } from '../../../api/problem';
import { CheckingLink, LinkPage, SpentLink, useLinkToken } from '../../../features/auth/one-time-link';
import { SetupForm } from '../../../features/auth/setup-form';
import { SignedIn } from '../../../features/auth/signed-in';
import { State } from '../../../ui/state';
import type { PageProps } from '../code/code';
import { OwnWords } from '../code/own-words';
import { pageList } from '../list/page-list';
import { messages as english } from '../locales/staff/en.po';
import { messages as chinese } from '../locales/staff/zh-CN.po';

const WORDS = { zh: chinese, en: english };

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
  const token = useLinkToken();
  return (
    <LinkPage
      title={pageList.setup.title?.[language]}
      lead={i18n._({ id: 'setup.lead', message: '这个链接只能用一次。填好之后就登录，以后用邮箱和密码登录。' })}
    >
      {account !== undefined && (
        <>
          <h2>{i18n._({ id: 'login.done', message: '你已登录，{name}', values: { name: account.name } })}</h2>
          <SignedIn account={account} />
        </>
      )}
      {account === undefined && token === '' && <NoToken />}
      {account === undefined && token !== '' && <OfferForm token={token ?? ''} />}
    </LinkPage>
  );
}

/** The form, unless its link is known to be spent. */
function OfferForm({ token }: { readonly token: string }) {
  const { i18n } = useLingui();
  const { error, isPending } = useSetupLink(token);
  const isSpent = error instanceof ApiProblem && (error.status === 401 || error.status === 400);
  if (isPending) return <CheckingLink />;
  if (!isSpent) return <SetupForm token={token} />;
  const toLogin = (
    <Link className="button" href="/login">
      {i18n._({ id: 'state.sign-in', message: '登录' })}
    </Link>
  );
  return (
    <SpentLink actions={toLogin}>
      {i18n._({
        id: 'setup.spent-why',
        message: '已经有账号的，直接登录。还没有管理员的，请重新启动服务器，它会打印一个新的链接。',
      })}
    </SpentLink>
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
