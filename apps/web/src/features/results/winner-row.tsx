import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import type { Ranked } from '../../api/types';
import { Disclosure } from '../../ui/disclosure';
import { SampleTag } from '../../ui/tag';
import { Said, SaidList } from '../../ui/words';
import { Wreath } from './wreath';
import { Explanation } from './explanation';
import { nameInAddress, rowName, useNamedRow } from './named-row';
import { keysOf, type RowSource } from './placed';
import { Score } from './score';
import { TieNote } from './tie-note';

interface WinnerRowProps {
  readonly source: RowSource;
  readonly ranked: Ranked;
}

/** An award: its place in a wreath, and the way down to its arithmetic. */
export function WinnerRow({ source, ranked }: WinnerRowProps) {
  const { i18n } = useLingui();
  const { number, title, submitters, place, tie, isSample } = ranked;
  const name = rowName(source.round, number);
  const isNamed = useNamedRow(name);
  return (
    <li className="winner" id={name}>
      <div className="winner-top">
        <Wreath number={place} label={i18n._({ id: 'results.place', message: '第 {place} 名', values: { place } })} />
        <div>
          <h3 className="winner-title">
            <Link href={`/${source.slug}/entries/${number}`}>
              <Said words={title} byPhrase />
            </Link>{' '}
            {isSample && <SampleTag />}
          </h3>
          <p className="row-names">
            <SaidList list={submitters} />
          </p>
          <p className="row-facts">
            <span>{i18n._({ id: 'entry.number', message: '{number} 号', values: { number } })}</span>
            {keysOf(ranked).map((key) => (
              <span key={key.id}>
                <Said words={key.title} />
              </span>
            ))}
          </p>
        </div>
        <p className="winner-score">
          <Score value={ranked.score} score={source.score} />
        </p>
      </div>
      {tie !== null && <TieNote tie={tie} />}
      <Disclosure
        summary={i18n._({ id: 'results.how', message: '名次怎么算出来的' })}
        isOpen={isNamed}
        always={
          <p className="worked-link">
            <Link href={`/${source.slug}/entries/${number}`}>
              {i18n._({ id: 'results.entry', message: '看这个项目的介绍' })}
            </Link>
          </p>
        }
        onOpen={() => nameInAddress(name)}
      >
        {() => <Explanation {...source} number={number} />}
      </Disclosure>
    </li>
  );
}
