import { useLingui } from '@lingui/react';
import { useLocation } from 'wouter';
import type { Account } from '../../../api/types';
import { NewContestForm } from '../../../features/contests/office/new/new-contest-form';
import { PageHead } from '../frame/page-head';

/** A new contest, which administrators alone make. */
export function NewContestPage({ account }: { readonly account: Account }) {
  const { i18n } = useLingui();
  const [, go] = useLocation();
  const mayCreate = account.roles.some(({ role }) => role === 'administrator');
  return (
    <>
      <PageHead
        title={i18n._({ id: 'new.title', message: '办一届新大赛' })}
        lead={i18n._({ id: 'new.page-lead', message: '先选规则，阶段照规则的轮次排好；名称、时间和次序都可以改。' })}
      />
      {mayCreate ? (
        <NewContestForm onCreated={(slug) => go(`/${slug}`)} />
      ) : (
        <p className="o-note">
          {i18n._({ id: 'new.administrator-only', message: '只有管理员能办新大赛。请管理员创建，再邀请你来办。' })}
        </p>
      )}
    </>
  );
}
