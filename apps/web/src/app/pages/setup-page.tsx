import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useSession } from '../../api/auth';
import { SetupForm } from '../../features/auth/setup-form';
import { SignedIn } from '../../features/auth/signed-in';
import { PageHead } from '../../ui/part';
import { State } from '../../ui/state';
import { PageTitle } from '../page-title';

/** The token stands behind `#`, so that no server and no log ever sees it. */
export function SetupPage() {
  const { i18n } = useLingui();
  const [token] = useState(() => location.hash.slice(1));
  const account = useSession().data?.account;
  const title = i18n._({ id: 'setup.title', message: '建立管理员账号' });
  return (
    <div className="narrow">
      <PageTitle title={title} />
      <PageHead
        title={title}
        lead={i18n._({ id: 'setup.lead', message: '这个链接只能用一次。填好之后就登录，以后用邮箱和密码登录。' })}
      />
      {account !== undefined && <SignedIn account={account} />}
      {account === undefined && (token === '' ? <NoToken /> : <SetupForm token={token} />)}
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
