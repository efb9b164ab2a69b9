import { useLingui } from '@lingui/react';
import { type ComponentType, Suspense } from 'react';
import { useContest } from '../../../api/contests';
import { useAskedAnew } from '../../../api/staff';
import type { Account, Contest } from '../../../api/types';
import { officeRoleIn } from '../../../features/auth/role-places';
import { TimeZone } from '../../../ui/clock';
import { Fetched } from '../../../ui/fetched';
import { Waiting } from '../../../ui/waiting';
import { addressOf, type OfficePlace } from '../list/contest-pages';
import { Forbidden } from './forbidden';
import { OfficeFrame } from './office-frame';
import { Side } from './side';

export interface ContestPageProps {
  readonly contest: Contest;
  readonly account: Account;
  /** Whether who is here may change something: an auditor only reads. */
  readonly mayChange: boolean;
}

export type ContestPage = ComponentType<ContestPageProps>;

interface ContestOfficeProps {
  readonly place: Extract<OfficePlace, { kind: 'contest' }>;
  readonly account: Account;
  readonly Page: ContestPage;
}

/** The office of one contest: everything in it is dated in the contest's zone. */
export function ContestOffice({ place, account, Page }: ContestOfficeProps) {
  const { i18n } = useLingui();
  const query = useContest(place.slug);
  const path = addressOf(place.slug, place.name);
  const role = officeRoleIn(account, place.slug);
  useAskedAnew(path);
  const contest = query.data;
  const side = contest !== undefined && role !== null && (
    <Side contest={contest} current={place.name} mayChange={role !== 'auditor'} />
  );
  return (
    <TimeZone value={contest?.timeZone ?? 'UTC'}>
      <OfficeFrame
        account={account}
        path={path}
        {...(contest === undefined ? {} : { contest })}
        {...(side === false ? {} : { side })}
      >
        {role === null ? (
          <Forbidden />
        ) : (
          <Fetched query={query} waiting={i18n._({ id: 'contest.loading', message: '正在取大赛的资料' })} level={1}>
            {(data) => (
              <Suspense fallback={<Waiting title={i18n._({ id: 'office.loading', message: '正在取这一页' })} isPage />}>
                <Page contest={data} account={account} mayChange={role !== 'auditor'} />
              </Suspense>
            )}
          </Fetched>
        )}
      </OfficeFrame>
    </TimeZone>
  );
}
