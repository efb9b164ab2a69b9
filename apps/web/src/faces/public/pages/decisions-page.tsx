import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import { useAnswer } from '../../../api/asking';
import { useContest } from '../../../api/contests';
import { useResults } from '../../../api/results';
import type { Decisions, Results } from '../../../api/types';
import { DecisionRows, hasOtherDecisions } from '../../../features/results/decisions';
import { MadeDecisions } from '../../../features/results/notice/made-decisions';
import { decisionsPage } from '../../../features/results/rows-page-address';
import { SimulatedPlaces } from '../../../features/results/simulated-places';
import { Fetched } from '../../../ui/fetched';
import { Icon } from '../../../ui/icon';
import { PageLinks } from '../../../ui/page-links';
import { PageHead, Part } from '../../../ui/part';
import type { PageProps } from '../code/code';
import { OwnWords } from '../code/own-words';
import { pageList } from '../list/page-list';
import { type Place, readAfter } from '../list/place';
import { decisionsAt, resultsAt } from '../list/results-at';
import { messages as english } from '../locales/decisions/en.po';
import { messages as chinese } from '../locales/decisions/zh-CN.po';

const WORDS = { zh: chinese, en: english };

export function DecisionsPage(props: PageProps) {
  return (
    <OwnWords words={WORDS}>
      <DecisionsOf {...props} />
    </OwnWords>
  );
}

function DecisionsOf({ place }: PageProps) {
  const { i18n } = useLingui();
  const results = useResults(resultsAt(place, useContest(place.slug).data));
  const decisions = useAnswer(decisionsAt(place));
  const waiting = i18n._({ id: 'results.loading', message: '正在取结果' });
  return (
    <Fetched query={results} waiting={waiting} level={1}>
      {(data) => (
        <Fetched query={decisions} waiting={waiting} level={1}>
          {(page) => <AllDecisions place={place} results={data} page={page} />}
        </Fetched>
      )}
    </Fetched>
  );
}

interface AllDecisionsProps {
  readonly place: Place;
  readonly results: Results;
  readonly page: Decisions;
}

/** Every decision that the results rest on, by time, page by page. */
function AllDecisions({ place, results, page: { decisions, next } }: AllDecisionsProps) {
  const { i18n } = useLingui();
  const { round, version, made } = results;
  const { slug, language, query } = place;
  const published = { slug, round, version };
  return (
    <>
      <Link className="back-link" href={`/${slug}/rounds/${round}/results?version=${version}`}>
        <Icon name="back" />
        {i18n._({ id: 'results.page', message: '评选结果' })}
      </Link>
      <PageHead title={pageList.decisions.title?.[language]} lead={<SimulatedPlaces />} />
      {decisions.length === 0 && <p>{i18n._({ id: 'decisions.none', message: '这一版没有组委会决定。' })}</p>}
      <DecisionRows slug={slug} decisions={decisions} />
      <PageLinks
        first={readAfter(query) === undefined ? null : decisionsPage(published)}
        next={next === null ? null : decisionsPage(published, next)}
      />
      {hasOtherDecisions(results) && (
        <Part
          id="made"
          title={i18n._({ id: 'decisions.made', message: '作出过的全部决定' })}
          aside={i18n._({ id: 'decisions.made-why', message: '划去的已撤销；公布之后作出的，下一版起生效' })}
        >
          <MadeDecisions slug={slug} made={made} />
        </Part>
      )}
    </>
  );
}
