import { useLingui } from '@lingui/react';
import { useSession } from '../../../api/auth';
import { LoginForm } from '../../../features/auth/login-form';
import { SignedIn } from '../../../features/auth/signed-in';
import { Fetched } from '../../../ui/fetched';
import { PageHead, Part } from '../../../ui/part';
import type { PageProps } from '../code/code';
import { pageList } from '../list/page-list';

export function LoginPage({ place: { language } }: PageProps) {
  const { i18n } = useLingui();
  const session = useSession();
  return (
    <div className="narrow">
      <PageHead
        title={pageList.login.title?.[language]}
        lead={i18n._({ id: 'login.lead', message: '给工作人员。看项目、规则和结果都不需要登录。' })}
      />
      <Fetched query={session} waiting={i18n._({ id: 'login.loading', message: '正在确认登录状态' })}>
        {(data) => (data === null ? <LoginForm /> : <SignedIn account={data.account} />)}
      </Fetched>
      <Part title={i18n._({ id: 'login.no-account', message: '还没有账号？' })}>
        <p>
          {i18n._({
            id: 'login.no-account-why',
            message: '第一位管理员用启动时打印的一次性链接建立账号，链接 24 小时内有效。',
          })}
        </p>
      </Part>
    </div>
  );
}
