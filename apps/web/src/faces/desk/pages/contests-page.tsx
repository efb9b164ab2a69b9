import { useLingui } from '@lingui/react';
import { useEffect } from 'react';
import { Link } from 'wouter';
import type { Account } from '../../../api/types';
import { judgedBy } from '../../../features/auth/role-places';
import { State } from '../../../ui/state';
import { Said } from '../../../ui/words';

/** The contests in which one judges. */
export function ContestsPage({ account }: { readonly account: Account }) {
  const { i18n } = useLingui();
  const judged = judgedBy(account);
  const heading = i18n._({ id: 'desk.name', message: '评审席' });
  useEffect(() => {
    document.title = heading;
  }, [heading]);
  if (judged.length === 0) {
    return (
      <State sign="lock" level={1} title={i18n._({ id: 'desk.no-panel', message: '你没有要评的大赛' })}>
        <p>
          {i18n._({
            id: 'desk.no-panel-why',
            message: '评委由组委会邀请。用邀请的链接建立账号之后，这里会列出你的评审组。',
          })}
        </p>
      </State>
    );
  }
  return (
    <>
      <h1>{heading}</h1>
      <ul className="desk-panels">
        {judged.map((slug) => {
          const title = account.roles.find(({ contest }) => contest === slug)?.title ?? null;
          return (
            <li key={slug}>
              <Link href={`/${slug}`}>{title === null ? slug : <Said words={title} />}</Link>
            </li>
          );
        })}
      </ul>
    </>
  );
}
