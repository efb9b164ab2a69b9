import { useLingui } from '@lingui/react';
import { useContest } from '../../../api/contests';
import { isMissing, isTooEarly } from '../../../api/problem';
import { useResults } from '../../../api/results';
import type { Contest, Results } from '../../../api/types';
import { AwardLists } from '../../../features/results/award-lists';
import { CheckYourself } from '../../../features/results/check-yourself';
import { CitedInside } from '../../../features/results/cite';
import { DecidedAbout } from '../../../features/results/decided-about';
import { Decisions } from '../../../features/results/decisions';
import { OpenedRow, rowName } from '../../../features/results/named-row';
import { NotPublished } from '../../../features/results/not-published';
import { ResultHead } from '../../../features/results/result-head';
import { RoundPart } from '../../../features/results/round-part';
import { VersionNotice, Versions } from '../../../features/results/versions';
import { Fetched } from '../../../ui/fetched';
import { Part } from '../../../ui/part';
import type { PageProps } from '../code/code';
import { OwnWords } from '../code/own-words';
import { readPlace, readVersion } from '../list/place';
import { resultsAt } from '../list/results-at';
import { placeTitle } from '../list/shown-place';
import { provideTitleInside } from '../list/title-inside';
import { messages as english } from '../locales/results/en.po';
import { messages as chinese } from '../locales/results/zh-CN.po';
import { NoVersion } from '../no-version';

provideTitleInside(placeTitle);

const WORDS = { zh: chinese, en: english };

export function ResultsPage(props: PageProps) {
  return (
    <OwnWords words={WORDS}>
      <ResultsOf {...props} />
    </OwnWords>
  );
}

function ResultsOf({ place }: PageProps) {
  const { i18n } = useLingui();
  const { slug, query } = place;
  const contest = useContest(slug).data;
  const version = readVersion(query);
  const number = readPlace(query);
  const results = useResults(resultsAt(place, contest));
  if (version !== undefined && isMissing(results.error)) {
    return <NoVersion version={version} newest={`/${slug}/results`} />;
  }
  if (contest !== undefined && isTooEarly(results.error)) return <NotPublished contest={contest} />;
  return (
    <Fetched query={results} waiting={i18n._({ id: 'results.loading', message: '正在取结果' })} level={1}>
      {(data) =>
        contest !== undefined && (
          <OpenedRow value={number === undefined ? null : rowName(data.round, number)}>
            <ResultParts contest={contest} results={data} />
          </OpenedRow>
        )
      }
    </Fetched>
  );
}

function ResultParts({ contest, results }: { readonly contest: Contest; readonly results: Results }) {
  const { i18n } = useLingui();
  const { slug } = contest;
  const { round, version, rounds } = results;
  const published = { slug, round, version };
  const last = rounds[rounds.length - 1];
  const earlier = rounds.slice(0, -1).reverse();
  if (last === undefined) return null;
  return (
    <CitedInside value={{ contest, results }}>
      <VersionNotice slug={slug} results={results} />
      <ResultHead contest={contest} />
      <DecidedAbout slug={slug} results={results}>
        <AwardLists published={published} round={last} />
      </DecidedAbout>
      <div className="results-parts">
        <Decisions slug={slug} results={results} />
        {earlier.map((each) => (
          <RoundPart key={each.id} published={published} round={each} />
        ))}
        <Part title={i18n._({ id: 'results.recompute', message: '自己验算' })}>
          <CheckYourself published={published} hashes={results.hashes} />
        </Part>
        <Part title={i18n._({ id: 'results.versions', message: '版本与更正' })}>
          <Versions contest={contest} results={results} />
        </Part>
      </div>
    </CitedInside>
  );
}
