import { useLingui } from '@lingui/react';
import { useCallback } from 'react';
import { Link, useLocation } from 'wouter';
import { useContest } from '../../../api/contests';
import { useEntries } from '../../../api/entries';
import type { Contest, EntryList } from '../../../api/types';
import {
  type EntriesFilter,
  isAnyWished,
  questionIn,
  readFilter,
  writeFilter,
} from '../../../features/entries/entries-filter';
import { AskedFor } from '../../../features/entries/asked-for';
import { EntryTable } from '../../../features/entries/entry-table';
import { useAsLastList } from '../../../features/entries/last-list';
import { Finder } from '../../../features/entries/finder';
import { NothingFound } from '../../../features/entries/nothing-found';
import { submittersPage } from '../../../features/entries/submitters-wanted';
import { Fetched } from '../../../ui/fetched';
import { PageHead } from '../../../ui/part';
import { State } from '../../../ui/state';
import type { PageProps } from '../code/code';
import { OwnWords } from '../code/own-words';
import { pageList } from '../list/page-list';
import type { Place } from '../list/place';
import { messages as english } from '../locales/entries/en.po';
import { messages as chinese } from '../locales/entries/zh-CN.po';

const WORDS = { zh: chinese, en: english };

export function EntriesPage(props: PageProps) {
  return (
    <OwnWords words={WORDS}>
      <Finding {...props} />
    </OwnWords>
  );
}

function Finding({ place }: PageProps) {
  const { i18n } = useLingui();
  return (
    <>
      <PageHead
        title={pageList.entries.title?.[place.language]}
        lead={i18n._({
          id: 'entries.lead',
          message: '按编号排列。编号只是称呼，不是名次。点开一项，看它做了什么、得了什么。',
        })}
      />
      <p className="part-more">
        <Link href={submittersPage(place.slug)}>{i18n._({ id: 'entries.by-submitter', message: '按申报单位查' })}</Link>
      </p>
      <FoundEntries place={place} />
    </>
  );
}

const addressOf = (slug: string, filter: EntriesFilter): string => {
  const search = writeFilter(filter).toString();
  return `/${slug}/entries${search === '' ? '' : `?${search}`}`;
};

function FoundEntries({ place: { slug, query: asked } }: PageProps) {
  const { i18n } = useLingui();
  const contest = useContest(slug).data;
  const filter = readFilter(asked);
  const query = useEntries(slug, questionIn(filter));
  const [, navigate] = useLocation();
  // another wish begins at the first page again
  useAsLastList(addressOf(slug, filter));
  const change = useCallback(
    (next: EntriesFilter) => navigate(addressOf(slug, { ...next, after: '' }), { replace: true }),
    [slug, navigate],
  );
  return (
    <>
      <Finder
        filter={filter}
        onChange={change}
        address={`/${slug}/entries`}
        entriesCount={contest?.entriesCount ?? 0}
        lists={contest === undefined ? [] : publishedLists(contest)}
        categories={query.data?.categories ?? []}
        districts={query.data?.districts ?? []}
      />
      <Fetched query={query} waiting={i18n._({ id: 'entries.loading', message: '正在取项目列表' })} holdsPage>
        {(list) => <EntriesFound slug={slug} filter={filter} list={list} />}
      </Fetched>
    </>
  );
}

interface EntriesFoundProps {
  readonly slug: Place['slug'];
  readonly filter: EntriesFilter;
  readonly list: EntryList;
}

function EntriesFound({ slug, filter, list }: EntriesFoundProps) {
  const { i18n } = useLingui();
  const { total, entries, next } = list;
  return (
    <>
      <p className="count-line" role="status">
        <strong>
          {i18n._({ id: 'entries.count', message: '{count, plural, other {# 个项目}}', values: { count: total } })}
        </strong>
        <AskedFor asked={list.asked} />
      </p>
      {total === 0 ? (
        <NoEntries slug={slug} filter={filter} />
      ) : (
        <EntryTable slug={slug} entries={entries} keys={list} />
      )}
      <p className="part-more page-links">
        {filter.after !== '' && (
          <Link href={addressOf(slug, { ...filter, after: '' })}>
            {i18n._({ id: 'entries.first', message: '回到最前面' })}
          </Link>
        )}
        {next !== null && (
          <Link href={addressOf(slug, { ...filter, after: String(next) })}>
            {i18n._({ id: 'entries.next', message: '看后面的项目' })}
          </Link>
        )}
      </p>
    </>
  );
}

function NoEntries({ slug, filter }: Omit<EntriesFoundProps, 'list'>) {
  const { i18n } = useLingui();
  if (isAnyWished(filter)) return <NothingFound search={filter.search} all={`/${slug}/entries`} />;
  return (
    <State sign="empty" title={i18n._({ id: 'entries.none', message: '还没有项目' })}>
      <p>{i18n._({ id: 'entries.none-why', message: '主办方录入项目之后，它们会出现在这里。' })}</p>
    </State>
  );
}

const publishedLists = ({ rounds }: Contest) =>
  rounds.flatMap(({ id, published, lists }) =>
    published === null ? [] : lists.map((list) => ({ ...list, id: `${id}.${list.id}` })),
  );
