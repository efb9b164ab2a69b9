import { useLingui } from '@lingui/react';
import { useCallback } from 'react';
import { Link, useLocation } from 'wouter';
import { useAnswer } from '../../../api/asking';
import { useContest } from '../../../api/contests';
import { useResults } from '../../../api/results';
import { SEARCH } from '../../../api/search-in';
import type { ResultPart, ResultRound, ResultRows, Results } from '../../../api/types';
import { NothingFound } from '../../../features/entries/nothing-found';
import { lowestCut } from '../../../features/results/around-cut';
import { CitedInside } from '../../../features/results/cite';
import { DecidedAbout } from '../../../features/results/decided-about';
import { SimulatedPlaces } from '../../../features/results/simulated-places';
import { sourceOf } from '../../../features/results/placed';
import { OutRows } from '../../../features/results/out';
import { RowList } from '../../../features/results/row-list';
import { rowsPage } from '../../../features/results/rows-page-address';
import { NotFound } from '../../../ui/failure';
import { Fetched } from '../../../ui/fetched';
import { Icon } from '../../../ui/icon';
import { PageLinks } from '../../../ui/page-links';
import { PageHead } from '../../../ui/part';
import { SearchForm } from '../../../ui/search-form';
import { Said } from '../../../ui/words';
import type { PageProps } from '../code/code';
import { OwnWords } from '../code/own-words';
import type { Place } from '../list/place';
import { readRows, resultsAt, type RowsMeant, rowsAt } from '../list/results-at';
import { messages as english } from '../locales/rows/en.po';
import { messages as chinese } from '../locales/rows/zh-CN.po';

const WORDS = { zh: chinese, en: english };

export function RowsPage(props: PageProps) {
  return (
    <OwnWords words={WORDS}>
      <Ranked {...props} />
    </OwnWords>
  );
}

function Ranked({ place }: PageProps) {
  const { i18n } = useLingui();
  const contest = useContest(place.slug).data;
  const results = useResults(resultsAt(place, contest));
  return (
    <Fetched query={results} waiting={i18n._({ id: 'results.loading', message: '正在取结果' })} level={1}>
      {(data) => {
        if (contest === undefined) return null;
        const meant = readRows(place);
        const round = data.rounds.find(({ id }) => id === meant.of);
        const part = round?.parts.find((each) => each.part === (meant.part ?? null));
        if (round === undefined || part === undefined) return <NotFound />;
        const whole = JSON.stringify({ ...meant, ...ALL });
        return (
          <CitedInside value={{ contest, results: data }}>
            <WholeRanking key={whole} {...{ place, results: data, round, part, meant }} />
          </CitedInside>
        );
      }}
    </Fetched>
  );
}

interface WholeRankingProps {
  readonly place: Place;
  readonly results: Results;
  readonly round: ResultRound;
  readonly part: ResultPart;
  readonly meant: RowsMeant;
}

/** A ranking or a list from the first to the last, page by page; or what is looked for in it. */
function WholeRanking(props: WholeRankingProps) {
  const { i18n } = useLingui();
  const { place, round, part, meant } = props;
  const rows = useAnswer(rowsAt(place), { keepsLast: true });
  return (
    <>
      <Link className="back-link" href={`/${place.slug}/results`}>
        <Icon name="back" />
        {i18n._({ id: 'results.page', message: '评选结果' })}
      </Link>
      <PageHead
        title={<Said words={round.title} />}
        lead={
          <>
            {part.title !== null && (
              <>
                <Said words={part.title} /> ·{' '}
              </>
            )}
            <Shown part={part} meant={meant} /> <SimulatedPlaces />
          </>
        }
      />
      <Finder {...props} />
      <Fetched query={rows} waiting={i18n._({ id: 'results.loading', message: '正在取结果' })} holdsPage>
        {(page) => <Rows {...props} rows={page} />}
      </Fetched>
    </>
  );
}

/** The page of these rows, as the address means them or otherwise. */
const pageOf = ({ place: { slug }, results, round, meant }: WholeRankingProps, changes: Partial<RowsMeant>): string =>
  rowsPage(
    { published: { slug, round: results.round, version: results.version }, round: round.id },
    { ...meant, ...changes },
  );

const FROM_THE_FIRST = { after: undefined };
const ALL = { ...FROM_THE_FIRST, search: undefined };

function Finder(props: WholeRankingProps) {
  const { i18n } = useLingui();
  const [, navigate] = useLocation();
  const all = pageOf(props, ALL);
  // another wish begins at the first page again
  const change = useCallback(
    (search: string) => {
      navigate(search === '' ? all : `${all}&${new URLSearchParams({ [SEARCH]: search }).toString()}`, {
        replace: true,
      });
    },
    [all, navigate],
  );
  return (
    <SearchForm
      label={i18n._({ id: 'rows.find', message: '在名次中查找' })}
      field={{
        label: i18n._({ id: 'finder.search', message: '名称、单位或编号' }),
        hint: i18n._({ id: 'finder.search-hint', message: '例如：电梯，白云，12' }),
        name: SEARCH,
      }}
      submit={i18n._({ id: 'finder.submit', message: '查找' })}
      address={all}
      value={props.meant.search ?? ''}
      onChange={change}
    />
  );
}

interface RowsProps extends WholeRankingProps {
  readonly rows: ResultRows;
}

/** The places are those of the whole, whatever is looked for. */
function Rows({ rows: { search, total, ranking, out, next }, ...props }: RowsProps) {
  const { i18n } = useLingui();
  const { place, results, round, part, meant } = props;
  const links = {
    first: meant.after === undefined ? null : pageOf(props, FROM_THE_FIRST),
    next: next === null ? null : pageOf(props, { after: next }),
  };
  const source = sourceOf({ slug: place.slug, round: results.round, version: results.version }, round, ranking);
  return (
    <>
      <p className="count-line" role="status">
        <strong>
          {i18n._({ id: 'entries.count', message: '{count, plural, other {# 个项目}}', values: { count: total } })}
        </strong>
        {search !== null && (
          <span>{i18n._({ id: 'asked.search', message: '搜索“{search}”', values: { search } })}</span>
        )}
      </p>
      {total === 0 && search !== null && <NothingFound search={search} all={pageOf(props, ALL)} />}
      {meant.out === true ? (
        <>
          <OutRows out={out} />
          <PageLinks {...links} />
        </>
      ) : (
        <DecidedAbout slug={place.slug} results={results}>
          <RowList
            ranking={ranking}
            cut={meant.list === undefined && search === null ? lowestCut(part) : null}
            source={source}
            links={links}
          />
        </DecidedAbout>
      )}
    </>
  );
}

/** Which of them are shown. */
function Shown({ part, meant }: Pick<WholeRankingProps, 'part' | 'meant'>) {
  const { i18n } = useLingui();
  if (meant.out === true) return <>{i18n._({ id: 'results.out', message: '不参加排名' })}</>;
  const list = part.lists.find(({ id }) => id === meant.list);
  if (list !== undefined) return <Said words={list.title} />;
  return <>{i18n._({ id: 'round.lead', message: '这一轮的全部名次，每个都能点开看算式。' })}</>;
}
