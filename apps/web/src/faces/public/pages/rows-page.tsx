import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import { useAnswer } from '../../../api/asking';
import { useContest } from '../../../api/contests';
import { useResults } from '../../../api/results';
import type { ResultRows, Results } from '../../../api/types';
import { lowestCut } from '../../../features/results/around-cut';
import { CitedInside } from '../../../features/results/cite';
import { DecidedAbout } from '../../../features/results/decided-about';
import { SimulatedPlaces } from '../../../features/results/simulated-places';
import { sourceOf } from '../../../features/results/placed';
import { RowList } from '../../../features/results/row-list';
import { rowsPage } from '../../../features/results/rows-page-address';
import { NotFound } from '../../../ui/failure';
import { Fetched } from '../../../ui/fetched';
import { Icon } from '../../../ui/icon';
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
  const at = { part: part.part, ...(meant.list === undefined ? {} : { list: meant.list }) };
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
            {list === undefined ? (
              i18n._({ id: 'round.lead', message: '这一轮的全部名次，每个都能点开看算式。' })
            ) : (
              <Said words={list.title} />
            )}{' '}
            <SimulatedPlaces />
          </>
        }
      />
      <DecidedAbout slug={slug} results={results}>
        <RowList
          ranking={rows.ranking}
          cut={list === undefined ? lowestCut(part) : null}
          source={source}
          links={{
            first: meant.after === undefined ? null : rowsPage(source, at),
            next: rows.next === null ? null : rowsPage(source, { ...at, after: rows.next }),
          }}
        />
      </DecidedAbout>
    </>
  );
}
