import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import { useAnswer } from '../../../api/asking';
import { useContest } from '../../../api/contests';
import { useResults } from '../../../api/results';
import type { AwardList, ResultRows, Results } from '../../../api/types';
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
import { Said } from '../../../ui/words';
import type { PageProps } from '../code/code';
import type { Place } from '../list/place';
import { readRows, resultsAt, rowsAt } from '../list/results-at';

export function RowsPage({ place }: PageProps) {
  const { i18n } = useLingui();
  const contest = useContest(place.slug).data;
  const results = useResults(resultsAt(place, contest));
  const rows = useAnswer(rowsAt(place));
  const waiting = i18n._({ id: 'results.loading', message: '正在取结果' });
  return (
    <Fetched query={results} waiting={waiting} level={1}>
      {(data) => (
        <Fetched query={rows} waiting={waiting} level={1}>
          {(page) =>
            contest !== undefined && (
              <CitedInside value={{ contest, results: data }}>
                <WholeRanking place={place} results={data} rows={page} />
              </CitedInside>
            )
          }
        </Fetched>
      )}
    </Fetched>
  );
}

interface WholeRankingProps {
  readonly place: Place;
  readonly results: Results;
  readonly rows: ResultRows;
}

/** A ranking or a list from the first to the last, page by page. */
function WholeRanking({ place, results, rows }: WholeRankingProps) {
  const { i18n } = useLingui();
  const { slug } = place;
  const meant = readRows(place);
  const round = results.rounds.find(({ id }) => id === meant.of);
  const part = round?.parts.find((each) => each.part === (meant.part ?? null));
  if (round === undefined || part === undefined) return <NotFound />;
  const list = part.lists.find(({ id }) => id === meant.list);
  const source = sourceOf({ slug, round: results.round, version: results.version }, round, rows.ranking);
  const at = {
    part: part.part,
    ...(meant.list === undefined ? {} : { list: meant.list }),
    ...(meant.out === undefined ? {} : { out: meant.out }),
  };
  const links = {
    first: meant.after === undefined ? null : rowsPage(source, at),
    next: rows.next === null ? null : rowsPage(source, { ...at, after: rows.next }),
  };
  return (
    <>
      <Link className="back-link" href={`/${slug}/results`}>
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
            <Shown list={list} isOut={meant.out === true} /> <SimulatedPlaces />
          </>
        }
      />
      {meant.out === true ? (
        <>
          <OutRows out={rows.out} />
          <PageLinks {...links} />
        </>
      ) : (
        <DecidedAbout slug={slug} results={results}>
          <RowList
            ranking={rows.ranking}
            cut={list === undefined ? lowestCut(part) : null}
            source={source}
            links={links}
          />
        </DecidedAbout>
      )}
    </>
  );
}

interface ShownProps {
  readonly list: AwardList | undefined;
  readonly isOut: boolean;
}

/** Which of them are shown. */
function Shown({ list, isOut }: ShownProps) {
  const { i18n } = useLingui();
  if (isOut) return <>{i18n._({ id: 'results.out', message: '不参加排名' })}</>;
  if (list !== undefined) return <Said words={list.title} />;
  return <>{i18n._({ id: 'round.lead', message: '这一轮的全部名次，每个都能点开看算式。' })}</>;
}
