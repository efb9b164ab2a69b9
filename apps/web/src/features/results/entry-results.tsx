import { useLingui } from '@lingui/react';
import type { EntryResult } from '../../api/types';
import { Disclosure } from '../../ui/disclosure';
import { Moment } from '../../ui/day';
import { digitsFor, formatExact } from '../../ui/format/exact-number';
import { useLanguage } from '../../ui/use-language';
import { Said, useSay } from '../../ui/words';
import { Explanation } from './explanation';
import { SimulatedPlaces } from './simulated-places';
import { useScoreName } from './score-name';
import './results.css';
import './entry-results.css';

interface EntryResultsProps {
  readonly slug: string;
  readonly number: number;
  readonly results: readonly EntryResult[];
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
  const { round, roundTitle, out } = result;
  const arithmetic = <Explanation slug={slug} round={round} number={number} />;
  return (
    <li id={round}>
      <ResultLine slug={slug} number={number} result={result} />
      {out !== null && <WhyOut out={out} />}
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

function ResultLine({ slug, number, result }: Omit<EntryResultRowProps, 'isLast'>) {
  const { i18n } = useLingui();
  const { round, roundTitle, place, score, lists } = result;
  const name = useScoreName(slug, number, round);
  return (
    <h3>
      <Said words={roundTitle} />{' '}
      {place !== null && (
        <span className="entry-place">
          {i18n._({ id: 'results.place', message: '第 {place} 名', values: { place } })}
        </span>
      )}{' '}
      {score !== null && (
        <span className="soft">
          {name} {formatExact(score, digitsFor([score, '0.1']))}
        </span>
      )}{' '}
      {lists.map((list) => (
        <span key={list.id} className="tag tag--now">
          <Said words={list.title} />
        </span>
      ))}{' '}
      <SimulatedPlaces />
    </h3>
  );
}

/** Why it is not ranked, with the reason that was given and when. */
function WhyOut({ out: { sentence, reason, at } }: { readonly out: NonNullable<EntryResult['out']> }) {
  const language = useLanguage();
  return (
    <p className="small">
      {sentence[language]} {reason !== null && <Said words={reason} />}{' '}
      {at !== null && (
        <span className="faint">
          <Moment at={at} />
        </span>
      )}
    </p>
  );
}
