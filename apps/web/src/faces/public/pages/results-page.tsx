import { useLingui } from '@lingui/react';
import { useContest } from '../../../api/contests';
import { isMissing } from '../../../api/problem';
import { useResults } from '../../../api/results';
import type { Contest, Results } from '../../../api/types';
import { AwardLists } from '../../../features/results/award-lists';
import { Recompute } from '../../../features/results/recompute';
import { ResultHead } from '../../../features/results/result-head';
import { RoundPart } from '../../../features/results/round-part';
import { VersionNotice, Versions } from '../../../features/results/versions';
import { Fetched } from '../../../ui/fetched';
import { Part } from '../../../ui/part';
import { WreathShape } from '../../../features/results/wreath';
import { NoVersion } from '../no-version';
import type { PageProps } from '../code/code';
import { readVersion } from '../list/place';

export function ResultsPage({ place: { slug, query } }: PageProps) {
  const { i18n } = useLingui();
  const contest = useContest(slug).data;
  const version = readVersion(query);
  const results = useResults(slug, version);
  return (
    <>
      {version !== undefined && isMissing(results.error) ? (
        <NoVersion version={version} newest={`/${slug}/results`} />
      ) : (
        <Fetched query={results} waiting={i18n._({ id: 'results.loading', message: '正在取结果' })} level={1}>
          {(data) => contest !== undefined && <ResultParts contest={contest} results={data} />}
        </Fetched>
      )}
    </>
  );
}

function ResultParts({ contest, results }: { readonly contest: Contest; readonly results: Results }) {
  const { i18n } = useLingui();
  const { slug } = contest;
  const { version } = results;
  const last = results.rounds[results.rounds.length - 1];
  const earlier = results.rounds.slice(0, -1).reverse();
  if (last === undefined) return null;
  return (
    <>
      <WreathShape />
      <VersionNotice slug={slug} results={results} />
      <ResultHead contest={contest} />
      <AwardLists slug={slug} version={version} round={last} />
      <div className="results-parts">
        {earlier.map((round) => (
          <RoundPart key={round.id} slug={slug} version={version} round={round} />
        ))}
        <Part title={i18n._({ id: 'results.recompute', message: '自己验算' })}>
          <Recompute slug={slug} results={results} />
        </Part>
        <Part title={i18n._({ id: 'results.versions', message: '版本与更正' })}>
          <Versions slug={slug} results={results} />
        </Part>
      </div>
    </>
  );
}
