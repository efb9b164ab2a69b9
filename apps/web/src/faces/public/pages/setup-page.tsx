import { useLingui } from '@lingui/react';
import { useSyncExternalStore } from 'react';
import { useSession } from '../../../api/auth';
import { SetupForm } from '../../../features/auth/setup-form';
import { SignedIn } from '../../../features/auth/signed-in';
import { PageHead } from '../../../ui/part';
import { State } from '../../../ui/state';
import type { PageProps } from '../code/code';
import { pageList } from '../list/page-list';

const never = () => () => undefined;

/** Stands behind `#`, so that no server and no log ever sees it; null while the server draws. */
const useToken = (): string | null =>
  useSyncExternalStore(
    never,
    () => location.hash.slice(1),
    () => null,
  );

export function SetupPage({ place: { language } }: PageProps) {
  const { i18n } = useLingui();
  const account = useSession().data?.account;
  const token = useToken();
  return (
    <div className="narrow">
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
      {account === undefined && token !== '' && <SetupForm token={token ?? ''} />}
    </div>
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
