import { useLingui } from '@lingui/react';
import { useSignOut } from '../../api/auth';
import type { Account } from '../../api/types';

/** Who is signed in, what that person can do here, and the way out. */
export function SignedIn({ account: { email, roles } }: { readonly account: Account }) {
  const { i18n } = useLingui();
  const signOut = useSignOut();
  const isAdministrator = roles.some(({ role }) => role === 'administrator');
  return (
    <>
      <p>
        {email}
        {isAdministrator && <span className="tag">{i18n._({ id: 'role.administrator', message: '管理员' })}</span>}
      </p>
      <p>
        {i18n._({
          id: 'login.office',
          message: '建立大赛、录入项目、封存规则、导入数据和公布结果，眼下都通过接口做。每个接口的用法写在',
        })}{' '}
        <a href="/api/openapi.json">{i18n._({ id: 'login.api', message: '接口说明（OpenAPI）' })}</a>
      </p>
      <p className="part-more">
        <button className="button button--plain" type="button" onClick={() => signOut.mutate()}>
          {i18n._({ id: 'login.out', message: '退出' })}
        </button>
      </p>
    </>
  );
}
