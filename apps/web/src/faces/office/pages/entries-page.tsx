import { useLingui } from '@lingui/react';
import { useAllEntries } from '../../../api/all-entries';
import { EntryList } from '../../../features/entries/office/entry-list';
import { Fetched } from '../../../ui/fetched';
import type { ContestPageProps } from '../frame/contest-office';
import { PageHead } from '../frame/page-head';

export function EntriesPage({ contest }: ContestPageProps) {
  const { i18n } = useLingui();
  const query = useAllEntries(contest.slug);
  return (
    <>
      <PageHead
        title={i18n._({ id: 'office-entries.title', message: '项目' })}
        lead={i18n._({
          id: 'office-entries.lead',
          message: '有编号的项目 {count} 项。编号给了就不再变，也不是名次。',
          values: { count: contest.entriesCount },
        })}
      />
      <Fetched query={query} waiting={i18n._({ id: 'office-entries.loading', message: '正在取项目' })}>
        {(all) => <EntryList contest={contest} all={all} />}
      </Fetched>
    </>
  );
}
