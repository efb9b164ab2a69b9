import { useLingui } from '@lingui/react';
import { useSignOut } from '../../api/auth';
import type { Account } from '../../api/types';
import { State } from '../../ui/state';

/** Who is signed in, and the way out. */
export function SignedIn({ account: { name, email, roles } }: { readonly account: Account }) {
  const { i18n } = useLingui();
  const signOut = useSignOut();
  const isAdministrator = roles.some(({ role }) => role === 'administrator');
  const out = (
    <button className="button button--plain" type="button" onClick={() => signOut.mutate()}>
      {i18n._({ id: 'login.out', message: '退出' })}
    </button>
  );
  return (
    <State
      sign="done"
      tone="done"
      title={i18n._({ id: 'login.done', message: '已登录：{name}', values: { name } })}
      actions={out}
    >
      <p>
        {email}
        {isAdministrator && <span className="tag">{i18n._({ id: 'role.administrator', message: '管理员' })}</span>}
      </p>
      <p>{i18n._({ id: 'login.office', message: '管理页面在后续版本里；眼下管理员通过接口工作。' })}</p>
    </State>
  );
}
