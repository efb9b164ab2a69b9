import { useLingui } from '@lingui/react';
import { useCallback } from 'react';
import { useSearchParams } from 'wouter';
import { useContest } from '../../api/contests';
import { useEntries } from '../../api/entries';
import type { Contest } from '../../api/types';
import { isAnyWished, readFilter, writeFilter, type EntriesFilter } from '../../features/entries/entries-filter';
import { EntryTable, NothingFound } from '../../features/entries/entry-table';
import { Finder } from '../../features/entries/finder';
import { Fetched } from '../../ui/fetched';
import { PageHead } from '../../ui/part';
import { State } from '../../ui/state';
import { PageTitle } from '../page-title';

export function EntriesPage({ slug }: { readonly slug: string }) {
  const { i18n } = useLingui();
  const contest = useContest(slug);
  const title = i18n._({ id: 'entries.title', message: '参赛项目' });
  return (
    <>
      <PageTitle title={title} />
      <PageHead
        title={title}
        lead={i18n._({
          id: 'entries.lead',
          message: '按编号排列。编号只是称呼，不是名次。点开一项，看它做了什么、得了什么。',
        })}
      />
      <FoundEntries slug={slug} contest={contest.data} />
    </>
  );
}

const NO_KEYS = { categories: [], districts: [] };
const NO_WISHES = readFilter(new URLSearchParams());

function useFilter(): readonly [EntriesFilter, (filter: EntriesFilter) => void] {
  const [params, setParams] = useSearchParams();
  const change = useCallback((filter: EntriesFilter) => setParams(writeFilter(filter), { replace: true }), [setParams]);
  return [readFilter(params), change];
}

function FoundEntries({ slug, contest }: { readonly slug: string; readonly contest: Contest | undefined }) {
  const { i18n } = useLingui();
  const [filter, setFilter] = useFilter();
  const query = useEntries(slug, {
    search: filter.search.trim() || undefined,
    category: filter.category || undefined,
    district: filter.district || undefined,
    list: filter.list || undefined,
  });
  const [first] = query.data?.pages ?? [];
  return (
    <>
      <Finder
        filter={filter}
        onChange={setFilter}
        entriesCount={contest?.entriesCount ?? 0}
        lists={contest === undefined ? [] : publishedLists(contest)}
        categories={first?.categories ?? []}
        districts={first?.districts ?? []}
      />
      <Fetched query={query} waiting={i18n._({ id: 'entries.loading', message: '正在取项目列表' })} holdsPage>
        {({ pages }) => (
          <>
            <p className="count-line" role="status">
              <strong>
                {i18n._({
                  id: 'entries.count',
                  message: '{count, plural, other {# 个项目}}',
                  values: { count: pages[0]?.total ?? 0 },
                })}
              </strong>
            </p>
            {pages[0]?.total === 0 ? (
              <NoEntries filter={filter} onClear={() => setFilter(NO_WISHES)} />
            ) : (
              <EntryTable slug={slug} entries={pages.flatMap(({ entries }) => entries)} keys={pages[0] ?? NO_KEYS} />
            )}
            {query.hasNextPage && <More isBusy={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />}
          </>
        )}
      </Fetched>
    </>
  );
}

function NoEntries({ filter, onClear }: { readonly filter: EntriesFilter; readonly onClear: () => void }) {
  const { i18n } = useLingui();
  if (isAnyWished(filter)) return <NothingFound search={filter.search} onClear={onClear} />;
  return (
    <State sign="empty" title={i18n._({ id: 'entries.none', message: '还没有项目' })}>
      <p>{i18n._({ id: 'entries.none-why', message: '主办方录入项目之后，它们会出现在这里。' })}</p>
    </State>
  );
}

function More({ isBusy, onMore }: { readonly isBusy: boolean; readonly onMore: () => void }) {
  const { i18n } = useLingui();
  return (
    <p className="part-more">
      <button className="button button--plain" type="button" disabled={isBusy} onClick={onMore}>
        {i18n._({ id: 'entries.more', message: '再显示一些' })}
      </button>
    </p>
  );
}

const publishedLists = ({ rounds }: Contest) =>
  rounds.flatMap(({ id, published, lists }) =>
    published === null ? [] : lists.map((list) => ({ ...list, id: `${id}.${list.id}` })),
  );
