import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import type { EntryResult } from '../../api/types';
import { digitsFor, formatExact } from '../../ui/format/exact-number';
import { sideBySide } from '../../ui/format/side-by-side';
import { Said, useSay } from '../../ui/words';
import { SimulatedPlaces } from './simulated-places';
import { rowName } from './named-row';
import { useScoreName } from './score-name';
import './results.css';
import './entry-results.css';

interface StandingProps {
  readonly slug: string;
  readonly number: number;
  readonly results: readonly EntryResult[];
}

/** What an entry won, where it came in the last round, and how far that is from the line: in large figures. */
export function Standing({ slug, number, results }: StandingProps) {
  const last = results[results.length - 1];
  return last === undefined ? null : <LastStanding slug={slug} number={number} result={last} />;
}

interface LastStandingProps {
  readonly slug: string;
  readonly number: number;
  readonly result: EntryResult;
}

function LastStanding({ slug, number, result }: LastStandingProps) {
  const { i18n } = useLingui();
  const { place, score, lists, round, toCut } = result;
  const name = useScoreName(slug, number, round);
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
        {place !== null && (
          <div>
            <dt>{i18n._({ id: 'strip.place', message: '名次' })}</dt>
            <dd>
              <Link href={`/${slug}/results#${rowName(round, number)}`}>{place}</Link>
            </dd>
          </div>
        )}
        {score !== null && (
          <div>
            <dt>{name}</dt>
            <dd>{formatExact(score, digitsFor([score, '0.1']))}</dd>
          </div>
        )}
        {toCut !== null && <ToCut toCut={toCut} />}
      </dl>
    </>
  );
}

/** How far it is from the line: ahead of the first one out, or behind the last one in. */
function ToCut({ toCut: { list, isOn, by, place } }: { readonly toCut: NonNullable<EntryResult['toCut']> }) {
  const { i18n } = useLingui();
  const say = useSay();
  const sign = isOn ? '+' : '\u2212';
  return (
    <div>
      <dt>{i18n._({ id: 'standing.to-line', message: '离“{list}”的线', values: { list: say(list.title) } })}</dt>
      <dd>
        {sign}
        {sideBySide([by], digitsFor([by, '0.1']))(by)}{' '}
        <small>
          {isOn
            ? i18n._({ id: 'standing.more-than', message: '比第 {place} 名多', values: { place } })
            : i18n._({ id: 'standing.less-than', message: '比第 {place} 名少', values: { place } })}
        </small>
      </dd>
    </div>
  );
}
