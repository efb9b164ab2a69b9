import { useLingui } from '@lingui/react';
import type { Account } from '../../../api/types';
import { officeRoleIn } from '../../../features/auth/role-places';
import { PeopleMatter } from '../../../features/people/office/people-matter';
import { Forbidden } from '../frame/forbidden';
import { PageHead } from '../frame/page-head';

/** Who administers this site: all contests, and whoever else does. */
export function AdministratorsPage({ account }: { readonly account: Account }) {
  const { i18n } = useLingui();
  if (officeRoleIn(account, null) !== 'administrator') return <Forbidden />;
  return (
    <>
      <PageHead
        title={i18n._({ id: 'people.administrators', message: '管理员' })}
        lead={i18n._({ id: 'administrators.lead', message: '他们管所有的大赛，也能邀请别的管理员。' })}
      />
      <PeopleMatter slug={null} account={account.id} />
    </>
  );
}
