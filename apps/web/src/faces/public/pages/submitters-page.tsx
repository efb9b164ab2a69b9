import { useLingui } from '@lingui/react';
import { useCallback } from 'react';
import { Link, useLocation } from 'wouter';
import type { SubmittersQuestion } from '../../../api/addresses';
import { SEARCH } from '../../../api/search-in';
import { useSubmitters } from '../../../api/submitters';
import type { SubmitterList } from '../../../api/types';
import { SubmitterTable } from '../../../features/entries/submitter-table';
import { readSubmitters, submittersPage } from '../../../features/entries/submitters-wanted';
import { Fetched } from '../../../ui/fetched';
import { PageHead } from '../../../ui/part';
import { SearchForm } from '../../../ui/search-form';
import { State } from '../../../ui/state';
import type { PageProps } from '../code/code';
import { OwnWords } from '../code/own-words';
import { pageList } from '../list/page-list';
import { messages as english } from '../locales/submitters/en.po';
import { messages as chinese } from '../locales/submitters/zh-CN.po';

const WORDS = { zh: chinese, en: english };

export function SubmittersPage(props: PageProps) {
  return (
    <OwnWords words={WORDS}>
      <Submitters {...props} />
    </OwnWords>
  );
}

function Submitters({ place: { slug, language, query } }: PageProps) {
  const { i18n } = useLingui();
  const wanted = readSubmitters(query);
  const found = useSubmitters(slug, wanted);
  return (
    <>
      <PageHead
        title={pageList.submitters.title?.[language]}
        lead={i18n._({ id: 'submitters.lead', message: '找到一个单位，看它申报的每个项目走到了哪一步。' })}
      />
      <Finder slug={slug} wanted={wanted} />
      <Fetched query={found} waiting={i18n._({ id: 'submitters.loading', message: '正在取申报单位' })} holdsPage>
        {(list) => <Found slug={slug} wanted={wanted} list={list} />}
      </Fetched>
    </>
  );
}

interface FinderProps {
  readonly slug: string;
  readonly wanted: SubmittersQuestion;
}

function Finder({ slug, wanted }: FinderProps) {
  const { i18n } = useLingui();
  const [, navigate] = useLocation();
  // another wish begins at the first page again
  const change = useCallback(
    (search: string) => navigate(submittersPage(slug, { search }), { replace: true }),
    [slug, navigate],
  );
  return (
    <SearchForm
      label={i18n._({ id: 'submitters.find', message: '查找申报单位' })}
      field={{
        label: i18n._({ id: 'submitters.name', message: '单位名称' }),
        hint: i18n._({ id: 'submitters.hint', message: '例如：白云，公安，xinfang' }),
        name: SEARCH,
      }}
      submit={i18n._({ id: 'finder.submit', message: '查找' })}
      address={submittersPage(slug)}
      value={wanted.search ?? ''}
      onChange={change}
    />
  );
}

interface FoundProps extends FinderProps {
  readonly list: SubmitterList;
}

function Found({ slug, wanted, list: { total, submitters, next } }: FoundProps) {
  const { i18n } = useLingui();
  const { search = '', after } = wanted;
  return (
    <>
      <p className="count-line" role="status">
        <strong>
          {i18n._({ id: 'submitters.count', message: '{count, plural, other {# 个单位}}', values: { count: total } })}
        </strong>
        {search !== '' && <span>{i18n._({ id: 'asked.search', message: '搜索“{search}”', values: { search } })}</span>}
      </p>
      {total === 0 ? <Nobody slug={slug} search={search} /> : <SubmitterTable slug={slug} submitters={submitters} />}
      <p className="part-more page-links">
        {after !== undefined && (
          <Link href={submittersPage(slug, { search })}>{i18n._({ id: 'entries.first', message: '回到最前面' })}</Link>
        )}
        {next !== null && (
          <Link href={submittersPage(slug, { search, after: next })}>
            {i18n._({ id: 'submitters.next', message: '看后面的单位' })}
          </Link>
        )}
      </p>
    </>
  );
}

function Nobody({ slug, search }: { readonly slug: string; readonly search: string }) {
  const { i18n } = useLingui();
  const title =
    search === ''
      ? i18n._({ id: 'submitters.none', message: '还没有申报单位' })
      : i18n._({ id: 'submitters.nothing-for', message: '没有名称符合“{search}”的单位', values: { search } });
  const all = (
    <Link className="button button--plain" href={submittersPage(slug)}>
      {i18n._({ id: 'entries.clear', message: '清除条件' })}
    </Link>
  );
  return <State sign="empty" title={title} {...(search === '' ? {} : { actions: all })} />;
}
