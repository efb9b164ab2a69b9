import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import { useExplanation } from '../../api/results';
import type { EntryResult } from '../../api/types';
import { Disclosure } from '../../ui/disclosure';
import { digitsFor, formatExact } from '../../ui/format/exact-number';
import { Said, useSay } from '../../ui/words';
import { Explanation } from './explanation';
import { scoreFigure } from './explanation-layout';
import { SimulatedPlaces } from './first-list';
import { rowName } from './named-row';
import './results.css';

interface EntryResultsProps {
  readonly slug: string;
  readonly number: number;
  readonly results: readonly EntryResult[];
}

/** What an entry won and where it came in the last round, in large figures. */
export function Standing({ slug, number, results }: EntryResultsProps) {
  const { i18n } = useLingui();
  const last = results[results.length - 1];
  const name = useScoreName(slug, number, last?.round ?? '');
  if (last === undefined) return null;
  const { place, score, lists, round } = last;
  return (
    <>
      <p className="standing-lists">
        {lists.map((list) => (
          <span key={list.id} className="tag tag--award">
            <Said words={list.title} />
          </span>
        ))}{' '}
        <SimulatedPlaces />
      </p>
      <dl className="place-facts">
        <div>
          <dt>{i18n._({ id: 'strip.place', message: '名次' })}</dt>
          <dd>
            <Link href={`/${slug}/results#${rowName(round, number)}`}>{place}</Link>
          </dd>
        </div>
        <div>
          <dt>{name}</dt>
          <dd>{formatExact(score, digitsFor([score, '0.1']))}</dd>
        </div>
      </dl>
    </>
  );
}

/** What the score is called, as far as the arithmetic is known. */
function useScoreName(slug: string, number: number, round: string): string {
  const { i18n } = useLingui();
  const say = useSay();
  const explained = useExplanation(slug, { round, number }).data;
  const id = explained === undefined ? null : scoreFigure(explained);
  const figure = explained?.figures.find((each) => each.id === id);
  return figure === undefined ? i18n._({ id: 'results.score', message: '得分' }) : say(figure.title);
}

/** Where an entry came in each published round, the last one first, each place with its arithmetic. */
export function EntryResults({ slug, number, results }: EntryResultsProps) {
  return (
    <ul className="entry-results">
      {[...results].reverse().map((result, index) => (
        <EntryResultRow key={result.round} slug={slug} number={number} result={result} isLast={index === 0} />
      ))}
    </ul>
  );
}

interface EntryResultRowProps {
  readonly slug: string;
  readonly number: number;
  readonly result: EntryResult;
  readonly isLast: boolean;
}

function EntryResultRow({ slug, number, result, isLast }: EntryResultRowProps) {
  const { i18n } = useLingui();
  const say = useSay();
  const { round, roundTitle, place, score, lists } = result;
  const name = useScoreName(slug, number, round);
  const arithmetic = <Explanation slug={slug} round={round} number={number} />;
  return (
    <li id={round}>
      <h3>
        <Said words={roundTitle} />{' '}
        <span className="entry-place">
          {i18n._({ id: 'results.place', message: '第 {place} 名', values: { place } })}
        </span>{' '}
        <span className="soft">
          {name} {formatExact(score, digitsFor([score, '0.1']))}
        </span>{' '}
        {lists.map((list) => (
          <span key={list.id} className="tag tag--now">
            <Said words={list.title} />
          </span>
        ))}{' '}
        <SimulatedPlaces />
      </h3>
      {isLast ? (
        arithmetic
      ) : (
        <Disclosure
          summary={
            <>
              {i18n._({ id: 'results.how', message: '怎么算出来的' })}
              <span className="off-screen"> {say(roundTitle)}</span>
            </>
          }
          always={arithmetic}
        />
      )}
    </li>
  );
}
