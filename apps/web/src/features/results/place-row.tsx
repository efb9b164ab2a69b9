import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Ranked } from '../../api/types';
import { Disclosure } from '../../ui/disclosure';
import { SampleTag } from '../../ui/tag';
import { Said, SaidList } from '../../ui/words';
import { Explanation } from './explanation';
import { nameInAddress, rowName, useNamedRow } from './named-row';
import { keysOf, type RowSource } from './placed';
import { Score } from './score';
import { TieNote } from './tie-note';

interface PlaceRowProps {
  readonly source: RowSource;
  readonly ranked: Ranked;
  readonly isShared?: boolean;
}

/** A place in one line, which opens down to its arithmetic. */
export function PlaceRow({ source, ranked, isShared = false }: PlaceRowProps) {
  const { i18n } = useLingui();
  const { number, tie } = ranked;
  const name = rowName(source.round, number);
  const isNamed = useNamedRow(name);
  return (
    <li className="excellent-row" id={name}>
      <Disclosure
        summaryClass="excellent-line"
        isOpen={isNamed}
        always={
          <>
            {tie !== null && <TieNote tie={tie} />}
            <p className="worked-link">
              <Link href={`/${source.slug}/entries/${number}`}>
                {i18n._({ id: 'results.entry', message: '看这个项目的介绍' })}
              </Link>
            </p>
          </>
        }
        onOpen={() => nameInAddress(name)}
        summary={
          <PlaceLine ranked={ranked} score={<Score value={ranked.score} score={source.score} />} isShared={isShared} />
        }
      >
        {() => <Explanation {...source} number={number} />}
      </Disclosure>
    </li>
  );
}

interface PlaceLineProps {
  readonly ranked: Ranked;
  readonly score: ReactNode;
  readonly isShared: boolean;
}

function PlaceLine({ ranked, score, isShared }: PlaceLineProps) {
  const { i18n } = useLingui();
  const { place, number, title, submitters, isSample } = ranked;
  return (
    <>
      <span className="excellent-place">
        <span className="off-screen">
          {i18n._({ id: 'results.place', message: '第 {place} 名', values: { place } })}
        </span>
        <span aria-hidden="true">{place}</span>
      </span>
      <span className="excellent-title">
        <Said words={title} byPhrase /> {isSample && <SampleTag />}{' '}
        {isShared && <span className="tag tag--award">{i18n._({ id: 'results.shared', message: '并列同享' })}</span>}
        <span className="small faint">
          {i18n._({ id: 'entry.number', message: '{number} 号', values: { number } })}
          {keysOf(ranked).map((key) => (
            <span key={key.id}>
              {' · '}
              <Said words={key.title} />
            </span>
          ))}
          {' · '}
          <SaidList list={submitters} />
        </span>
      </span>
      <span className="excellent-score">{score}</span>
    </>
  );
}
