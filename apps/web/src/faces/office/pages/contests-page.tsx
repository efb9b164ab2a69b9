import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import { useAllContests } from '../../../api/all-contests';
import type { Account } from '../../../api/types';
import { isOfOffice, officeRoleIn } from '../../../features/auth/role-places';
import { ContestTable } from '../../../features/contests/office/contest-table';
import { Fetched } from '../../../ui/fetched';
import { PageHead } from '../frame/page-head';

/** All contests in whose office one is at work. */
export function ContestsPage({ account }: { readonly account: Account }) {
  const { i18n } = useLingui();
  const query = useAllContests();
  const acts = officeRoleIn(account, null) === 'administrator' && (
    <>
      <Link href="/admin">{i18n._({ id: 'people.administrators', message: '管理员' })}</Link>
      <Link className="o-button o-main-act" href="/new">
        {i18n._({ id: 'new.title', message: '办一届新大赛' })}
      </Link>
    </>
  );
  return (
    <>
      <PageHead
        title={i18n._({ id: 'office.contests', message: '大赛' })}
        lead={i18n._({ id: 'office.contests-lead', message: '你在这些大赛的办公室里有角色。先选一届。' })}
        acts={acts}
      />
      <Fetched query={query} waiting={i18n._({ id: 'office.contests-loading', message: '正在取大赛的列表' })}>
        {(contests) => <ContestTable contests={contests.filter(({ slug }) => isOfOffice(account, slug))} />}
      </Fetched>
    </>
  );
}
