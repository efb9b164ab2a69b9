import { useLingui } from '@lingui/react';
import { resultFileUrl, roundResultsAddress } from '../../../api/addresses';
import { useResults } from '../../../api/results';
import type { Results } from '../../../api/types';
import { Moment } from '../../../ui/day';
import { Fetched } from '../../../ui/fetched';
import { pathIn } from '../../../ui/language';
import { OfficePart } from '../../../ui/office/part';
import { useLanguage } from '../../../ui/use-language';
import { Said } from '../../../ui/words';
import { RankingTable } from './ranking-table';

interface PublishedRoundProps {
  readonly slug: string;
  readonly round: string;
}

/** The newest published version of a round, as everybody may recompute it. */
export function PublishedRound({ slug, round }: PublishedRoundProps) {
  const { i18n } = useLingui();
  const query = useResults(roundResultsAddress(slug, round));
  return (
    <Fetched query={query} waiting={i18n._({ id: 'office-results.loading', message: '正在取结果' })}>
      {(results) => <Shown slug={slug} results={results} />}
    </Fetched>
  );
}

function Shown({ slug, results }: { readonly slug: string; readonly results: Results }) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const { round, version, publishedAt, hashes, reason } = results;
  const shown = results.rounds.find(({ id }) => id === round);
  const publication = { slug, round, version };
  if (shown === undefined) return null;
  return (
    <>
      <p className="o-small o-soft">
        {i18n._({ id: 'versions.version', message: '第 {version} 版', values: { version } })}{' '}
        <Moment at={publishedAt} />
        {' \u00b7 '}
        {i18n._({ id: 'office-results.outcome', message: '结果的 SHA-256' })}{' '}
        <span className="o-code">{hashes.outcome.slice(0, 16)}…</span>
        {' \u00b7 '}
        <a href={resultFileUrl(publication, 'results.csv')} download>
          {i18n._({ id: 'office-results.csv', message: '导出 CSV' })}
        </a>
        {' \u00b7 '}
        <a href={pathIn(language, `/${slug}/rounds/${round}/results`)}>
          {i18n._({ id: 'office-results.public', message: '公众看到的结果' })}
        </a>
      </p>
      {reason !== null && (
        <p className="o-note">
          <Said words={reason} />
        </p>
      )}
      {shown.parts.map((part) => (
        <div key={part.part ?? ''} className="o-scroll">
          {part.title !== null && (
            <h2>
              <Said words={part.title} />
            </h2>
          )}
          <RankingTable publication={publication} round={shown} part={part} />
          {part.ranked > part.ranking.length && (
            <p className="o-small o-faint">
              {i18n._({
                id: 'office-results.more',
                message: '这里列出前 {shown} 名，共 {ranked} 名；其余在公众看到的结果里。',
                values: { shown: part.ranking.length, ranked: part.ranked },
              })}
            </p>
          )}
        </div>
      ))}
      <Outs results={results} />
    </>
  );
}

/** Who is not ranked, and why. */
function Outs({ results }: { readonly results: Results }) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const outs = results.rounds
    .filter(({ id }) => id === results.round)
    .flatMap(({ parts }) => parts.flatMap(({ out }) => out));
  if (outs.length === 0) return null;
  return (
    <OfficePart title={i18n._({ id: 'office-results.out', message: '没有名次的' })}>
      <ul>
        {outs.map(({ number, title, sentence }) => (
          <li key={number}>
            {number} <Said words={title} /> <span className="o-soft">{sentence[language]}</span>
          </li>
        ))}
      </ul>
    </OfficePart>
  );
}
