import { useLingui } from '@lingui/react';
import { PeopleMatter } from '../../../features/people/office/people-matter';
import type { ContestPageProps } from '../frame/contest-office';
import { PageHead } from '../frame/page-head';
import { ReadsOnly } from '../frame/reads-only';

export function PeoplePage({ contest, account, mayChange }: ContestPageProps) {
  const { i18n } = useLingui();
  return (
    <>
      <PageHead
        title={i18n._({ id: 'people.title', message: '人员与邀请' })}
        lead={i18n._({ id: 'people.lead', message: '组委会、评委、申报单位和审计。公众投票不需要账号。' })}
      />
      {mayChange ? <PeopleMatter slug={contest.slug} account={account.id} /> : <ReadsOnly />}
    </>
  );
}
