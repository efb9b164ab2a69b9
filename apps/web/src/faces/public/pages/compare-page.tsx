import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import { useAnswer } from '../../../api/asking';
import { useContest } from '../../../api/contests';
import { useResults } from '../../../api/results';
import type { Comparison, Results } from '../../../api/types';
import { ComparePick } from '../../../features/results/compare/compare-pick';
import { CompareTable } from '../../../features/results/compare/compare-table';
import { CompareLead, CompareTitle } from '../../../features/results/compare/compare-words';
import { NeededPart } from '../../../features/results/compare/needed-part';
import { SimulatedPlaces } from '../../../features/results/simulated-places';
import { leastDigits } from '../../../features/results/placed';
import { NotFound } from '../../../ui/failure';
import { Fetched } from '../../../ui/fetched';
import { Icon } from '../../../ui/icon';
import { PageHead } from '../../../ui/part';
import type { PageProps } from '../code/code';
import { OwnWords } from '../code/own-words';
import type { Place } from '../list/place';
import { comparisonAt, readPair, resultsAt } from '../list/results-at';
import { messages as english } from '../locales/compare/en.po';
import { messages as chinese } from '../locales/compare/zh-CN.po';

const WORDS = { zh: chinese, en: english };

export function ComparePage(props: PageProps) {
  return (
    <OwnWords words={WORDS}>
      <Comparing {...props} />
    </OwnWords>
  );
}

function Comparing({ place }: PageProps) {
  const { i18n } = useLingui();
  const contest = useContest(place.slug).data;
  const results = useResults(resultsAt(place, contest));
  const address = comparisonAt(place, results.data);
  const comparison = useAnswer(address, { keepsLast: true });
  const waiting = i18n._({ id: 'compare.loading', message: '正在比较' });
  return (
    <Fetched query={results} waiting={waiting} level={1}>
      {(data) =>
        address === null ? (
          <NotFound />
        ) : (
          <Fetched query={comparison} waiting={waiting} level={1}>
            {(compared) => <Compared place={place} results={data} comparison={compared} />}
          </Fetched>
        )
      }
    </Fetched>
  );
}

interface ComparedProps {
  readonly place: Place;
  readonly results: Results;
  readonly comparison: Comparison;
}

function Compared({ place, results, comparison }: ComparedProps) {
  const { i18n } = useLingui();
  const { slug, path, query } = place;
  const pair = readPair(place, results);
  const round = results.rounds.find(({ id }) => id === comparison.round);
  const digits = round === undefined ? 2 : leastDigits(round.score);
  const others = Object.fromEntries(
    ['version', 'of'].flatMap((name) => {
      const value = query.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
  const sumOf = (number: number): string => `/${slug}/entries/${number}#${comparison.round}`;
  return (
    <>
      <Link className="back-link" href={`/${slug}/results`}>
        <Icon name="back" />
        {i18n._({ id: 'results.page', message: '评选结果' })}
      </Link>
      <PageHead
        kicker={<SimulatedPlaces />}
        title={<CompareTitle comparison={comparison} />}
        lead={<CompareLead comparison={comparison} scoreDigits={digits} />}
      />
      {pair !== null && <ComparePick address={path} round={round} others={others} a={pair.a} b={pair.b} />}
      <CompareTable slug={slug} comparison={comparison} scoreDigits={digits} />
      <p className="sum-note">
        {i18n._({
          id: 'compare.note',
          message: '两位小数加不拢时，各行多取一位，直到上下相加分毫不差；名次只按规则取舍之后的得分排。',
        })}
      </p>
      <NeededPart comparison={comparison} scoreDigits={digits} />
      <p className="sum-links">
        {[comparison.a, comparison.b].map(({ number }) => (
          <Link key={number} href={sumOf(number)}>
            {i18n._({ id: 'compare.sum-of', message: '{number} 号的全部算式', values: { number } })}
          </Link>
        ))}
      </p>
    </>
  );
}
