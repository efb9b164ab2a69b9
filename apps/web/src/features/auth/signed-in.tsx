import { useLingui } from '@lingui/react';
import { useSignOut } from '../../api/auth';
import type { Account } from '../../api/types';
import { pathIn } from '../../ui/language';
import { useLanguage } from '../../ui/use-language';
import { Said } from '../../ui/words';
import { useRoleNames } from './role-names';
import { homeOf } from './role-places';

/** Who is signed in, where that person works here, and the way out. */
export function SignedIn({ account: { email, roles } }: { readonly account: Account }) {
  const { i18n } = useLingui();
  const signOut = useSignOut();
  const names = useRoleNames();
  const language = useLanguage();
  return (
    <>
      <p>{email}</p>
      {roles.length === 0 ? (
        <p>{i18n._({ id: 'login.no-role', message: '这个账号眼下没有角色。' })}</p>
      ) : (
        <ul>
          {roles.map((held) => (
            <li key={`${held.role} ${held.contest}`}>
              <a href={pathIn(language, homeOf(held))}>
                {names[held.role]}
                {held.title !== null && ' · '}
                {held.title !== null && <Said words={held.title} />}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p className="part-more">
        <button className="button button--plain" type="button" onClick={() => signOut.mutate()}>
          {i18n._({ id: 'login.out', message: '退出' })}
        </button>
      </p>
    </>
  );
}
