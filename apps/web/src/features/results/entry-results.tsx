import { useLingui } from '@lingui/react';
import type { EntryResult } from '../../api/types';
import { Disclosure } from '../../ui/disclosure';
import { digitsFor, formatExact } from '../../ui/format/exact-number';
import { useLanguage } from '../../ui/use-language';
import { Said } from '../../ui/words';
import { Explanation } from './explanation';
import './results.css';

interface EntryResultsProps {
  readonly slug: string;
  readonly number: number;
  readonly results: readonly EntryResult[];
}

/** Where an entry came in each published round, each place opened down to its arithmetic. */
export function EntryResults({ slug, number, results }: EntryResultsProps) {
  return (
    <ul className="entry-results">
      {results.map((result) => (
        <EntryResultRow key={result.round} slug={slug} number={number} result={result} />
      ))}
    </ul>
  );
}

interface EntryResultRowProps {
  readonly slug: string;
  readonly number: number;
  readonly result: EntryResult;
}

function EntryResultRow({ slug, number, result }: EntryResultRowProps) {
  const { i18n } = useLingui();
  const { round, roundTitle, place, score, lists, out } = result;
  const language = useLanguage();
  return (
    <li>
      <p>
        <Said words={roundTitle} />
        {place !== null && (
          <span className="entry-place">
            {i18n._({ id: 'results.place', message: '第 {place} 名', values: { place } })}
          </span>
        )}
        {score !== null && <span className="soft">{formatExact(score, digitsFor([score]))}</span>}
        {out !== null && <span className="soft">{out.sentence[language]}</span>}
        {lists.map((list) => (
          <span key={list.id} className="tag tag--now">
            <Said words={list.title} />
          </span>
        ))}
      </p>
      <Disclosure
        summary={i18n._({ id: 'results.how', message: '名次怎么算出来的' })}
        always={<Explanation slug={slug} round={round} number={number} />}
      />
    </li>
  );
}
