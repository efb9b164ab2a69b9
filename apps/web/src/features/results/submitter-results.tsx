import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { EntryResult, Submitter, SubmitterEntry } from '../../api/types';
import { Moment } from '../../ui/day';
import { sideBySide } from '../../ui/format/side-by-side';
import { useLanguage } from '../../ui/use-language';
import { Said, SaidList, useSay } from '../../ui/words';
import { DecisionWords } from './decision-words';
import { leastDigits } from './placed';
import { sumPage } from './place-page';

interface SubmitterResultsProps {
  readonly slug: string;
  readonly submitter: Submitter;
  readonly entry: SubmitterEntry;
}

/** Where an entry came in each round, how far that is from the line, and what was decided about it. */
export function SubmitterResults({ slug, submitter, entry }: SubmitterResultsProps) {
  const { i18n } = useLingui();
  const columns = {
    round: i18n._({ id: 'submitter.round', message: '轮次' }),
    place: i18n._({ id: 'strip.place', message: '名次' }),
    score: i18n._({ id: 'results.score', message: '得分' }),
    lists: i18n._({ id: 'submitter.lists', message: '入选' }),
    cut: i18n._({ id: 'submitter.cut', message: '与入选线' }),
    sum: i18n._({ id: 'submitter.sum', message: '算式' }),
  };
  return (
    <>
      <table className="table table--stack">
        <thead>
          <tr>
            {Object.values(columns).map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entry.results.map((result) => (
            <ResultRow
              key={result.round}
              columns={columns}
              result={result}
              slug={slug}
              submitter={submitter}
              entry={entry}
            />
          ))}
        </tbody>
      </table>
      {entry.decisions.map((decision, index) => (
        <div key={index} className="sanction">
          <DecisionWords decision={decision} />
        </div>
      ))}
    </>
  );
}

interface ResultRowProps extends SubmitterResultsProps {
  readonly columns: Readonly<Record<'place' | 'score' | 'lists' | 'cut' | 'sum', string>>;
  readonly result: EntryResult;
}

function ResultRow({ columns, result, slug, submitter, entry }: ResultRowProps) {
  const { i18n } = useLingui();
  const say = useSay();
  const { round, roundTitle, place, score, lists, toCut } = result;
  const { published } = submitter;
  const scoreOf = submitter.rounds.find(({ id }) => id === round)?.score;
  const least = scoreOf === undefined ? 2 : leastDigits(scoreOf);
  const values = { place: toCut?.place ?? 0 };
  return (
    <tr>
      <th scope="row">
        <Said words={roundTitle} />
      </th>
      <Cell label={columns.place}>
        {place === null ? (
          <WhyOut result={result} />
        ) : (
          i18n._({ id: 'results.place', message: '第 {place} 名', values: { place } })
        )}
      </Cell>
      <Cell label={columns.score}>
        {score !== null && (
          <>
            {scoreOf !== undefined && <Said words={scoreOf.title} />} <b>{writerOf(submitter, round, least)(score)}</b>
          </>
        )}
      </Cell>
      <Cell label={columns.lists}>{lists.length > 0 && <SaidList list={lists.map(({ title }) => title)} />}</Cell>
      <Cell label={columns.cut}>
        {toCut !== null && (
          <>
            <Said words={toCut.list.title} />{' '}
            {toCut.isOn
              ? i18n._({ id: 'standing.ahead', message: '领先第 {place} 名', values })
              : i18n._({ id: 'standing.behind', message: '落后第 {place} 名', values })}{' '}
            <b>{sideBySide([toCut.by], least)(toCut.by)}</b>
          </>
        )}
      </Cell>
      <Cell label={columns.sum}>
        {published !== null && (
          <Link href={sumPage({ slug, ...published }, round, entry.number)}>
            {i18n._({ id: 'results.how', message: '怎么算出来的' })}
            <span className="off-screen">
              {' '}
              {say(roundTitle)} {say(entry.title)}
            </span>
          </Link>
        )}
      </Cell>
    </tr>
  );
}

/** Scores of one round stand side by side on this page. */
const writerOf = ({ entries }: Submitter, round: string, least: number) =>
  sideBySide(
    entries.flatMap(({ results }) => results.filter((each) => each.round === round).map(({ score }) => score)),
    least,
  );

function Cell({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return <td data-label={label}>{children === false || children === null ? '\u2014' : children}</td>;
}

function WhyOut({ result: { out } }: { readonly result: EntryResult }) {
  const language = useLanguage();
  if (out === null) return <>{'\u2014'}</>;
  const { sentence, reason, at } = out;
  return (
    <>
      {sentence[language]} {reason !== null && <Said words={reason} />}{' '}
      {at !== null && (
        <span className="faint">
          <Moment at={at} />
        </span>
      )}
    </>
  );
}
