import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Account } from '../../api/types';
import { State } from '../../ui/state';
import './submissions.css';

interface OwnPlaceProps {
  readonly account: Account;
  readonly slug: string;
  /** In which contest as what one is at work, and the way to other places. */
  readonly role: ReactNode;
  readonly children: ReactNode;
}

/** The ground of a submitter's pages: where one is at work above; who is no submitter here is told so. */
export function OwnPlace({ account, slug, role, children }: OwnPlaceProps) {
  const { i18n } = useLingui();
  const isHere = account.roles.some((held) => held.role === 'submitter' && held.contest === slug);
  return (
    <>
      <div className="own-role">{role}</div>
      {isHere ? (
        children
      ) : (
        <State
          sign="lock"
          level={1}
          title={i18n._({ id: 'own.no-role', message: '这个账号不是这个大赛的申报单位' })}
          actions={
            <Link className="button" href="/login">
              {i18n._({ id: 'own.places', message: '看我在哪里工作' })}
            </Link>
          }
        >
          <p>
            {i18n._({
              id: 'own.no-role-why',
              message: '申报要用组委会发的邀请链接。如果是用另一个邮箱接受的邀请，请换那个账号登录。',
            })}
          </p>
        </State>
      )}
    </>
  );
}
