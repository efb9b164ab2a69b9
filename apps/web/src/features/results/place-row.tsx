import { useLingui } from '@lingui/react';
import { submitterPage } from '../../api/submitter-page';
import type { Ranked } from '../../api/types';
import { Disclosure } from '../../ui/disclosure';
import { SampleTag } from '../../ui/tag';
import { Said, SaidList } from '../../ui/words';
import { DecisionsAbout } from './decided-about';
import { nameInAddress, rowName, useNamedRow, useOpenedRow } from './named-row';
import { OpenedExplanation } from './opened-explanation';
import { keysOf, type RowSource } from './placed';
import { RowLinks } from './row-links';
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
  const { number, tie, submitters } = ranked;
  const name = rowName(source.round, number);
  const isNamed = useNamedRow(name);
  const startsOpen = useOpenedRow(name);
  return (
    <li className="excellent-row" id={name}>
      <Disclosure
        summaryClass="excellent-line"
        startsOpen={startsOpen}
        isOpen={isNamed}
        always={
          <>
            {tie !== null && <TieNote tie={tie} />}
            <DecisionsAbout number={number} />
            <p className="worked-link">
              {i18n._({ id: 'entry.submitters', message: '申报单位' })}{' '}
              <SaidList list={submitters} hrefOf={(name) => submitterPage(source.published.slug, name)} />
            </p>
            <RowLinks source={source} number={number} />
          </>
        }
        onOpen={() => nameInAddress(name)}
        summary={<PlaceLine ranked={ranked} source={source} isShared={isShared} />}
      >
        {() => <OpenedExplanation source={source} ranked={ranked} />}
      </Disclosure>
    </li>
  );
}

function PlaceLine({ ranked, source, isShared = false }: PlaceRowProps) {
  const { i18n } = useLingui();
  const { place, number, title, submitters, isSample, score } = ranked;
  return (
    <>
      <span className="excellent-place">
        <span className="off-screen">
          {i18n._({ id: 'results.place', message: '第 {place} 名', values: { place } })}{' '}
        </span>
        <span aria-hidden="true">{place}</span>
      </span>
      <h3 className="excellent-title">
        <span className="excellent-name">
          <Said words={title} byPhrase />
        </span>{' '}
        {isSample && <SampleTag />}{' '}
        {isShared && <span className="tag tag--award">{i18n._({ id: 'results.shared', message: '并列同享' })}</span>}
      </h3>{' '}
      <span className="excellent-score">
        <Score value={score} source={source} />
      </span>{' '}
      <span className="excellent-facts small faint">
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
    </>
  );
}
