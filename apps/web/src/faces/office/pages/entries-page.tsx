import { useLingui } from '@lingui/react';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { useAllEntries } from '../../../api/all-entries';
import { type OfficeEntryList, useOfficeEntries } from '../../../api/office-entries';
import { AddEntryForm } from '../../../features/entries/office/add-entry-form';
import { EntryList } from '../../../features/entries/office/entry-list';
import { Fetched } from '../../../ui/fetched';
import type { ContestPageProps } from '../frame/contest-office';
import { PageHead } from '../frame/page-head';
import { addressOf } from '../list/contest-pages';

export function EntriesPage({ contest, mayChange }: ContestPageProps) {
  const { i18n } = useLingui();
  const { slug } = contest;
  const office = useOfficeEntries(slug);
  const seen = useAllEntries(slug);
  const [isAdding, setAdding] = useState(false);
  const [added, setAdded] = useState<number | null>(null);
  const waiting = i18n._({ id: 'office-entries.loading', message: '正在取项目' });
  const acts = (
    <>
      <Link className="o-button" href={addressOf(slug, 'import')}>
        {i18n._({ id: 'side.import', message: '导入' })}
      </Link>
      <Button type="primary" onClick={() => setAdding(true)}>
        {i18n._({ id: 'add-entry.title', message: '登记一项' })}
      </Button>
    </>
  );
  return (
    <>
      <PageHead
        title={i18n._({ id: 'office-entries.title', message: '项目' })}
        lead={<Lead counts={office.data?.counts ?? []} />}
        {...(mayChange && !isAdding ? { acts } : {})}
      />
      {added !== null && (
        <p className="o-note o-done" role="status">
          <b>{i18n._({ id: 'add-entry.done', message: '登记好了，编号 {number}。', values: { number: added } })}</b>
        </p>
      )}
      <Fetched query={office} waiting={waiting}>
        {(list) => (
          <Fetched query={seen} waiting={waiting}>
            {(all) => (
              <>
                {isAdding && (
                  <AddEntryForm
                    slug={slug}
                    districts={all.districts}
                    categories={all.categories}
                    others={list.entries}
                    onDone={(number) => {
                      setAdding(false);
                      setAdded(number);
                    }}
                  />
                )}
                <EntryList contest={contest} office={list} seen={all} mayChange={mayChange} />
              </>
            )}
          </Fetched>
        )}
      </Fetched>
    </>
  );
}

/** How many there are, how many wait for the office, and how many nobody but their submitters can see yet. */
function Lead({ counts }: Pick<OfficeEntryList, 'counts'>) {
  const { i18n } = useLingui();
  const of = (wanted: string): number => counts.find(({ state }) => state === wanted)?.count ?? 0;
  return (
    <>
      {i18n._({
        id: 'office-entries.lead',
        message: '受理了 {accepted} 项，{submitted} 项等你看。编号给了就不再变，也不是名次。',
        values: { accepted: of('accepted'), submitted: of('submitted') },
      })}{' '}
      {of('draft') > 0 &&
        i18n._({
          id: 'office-entries.drafts',
          message: '另有 {count} 份草稿，交来之前只有申报单位看得到。',
          values: { count: of('draft') },
        })}
    </>
  );
}
