import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import { submitterPage } from '../../api/submitter-page';
import type { Ranked } from '../../api/types';
import { Disclosure } from '../../ui/disclosure';
import { RowFacts } from '../../ui/row-facts';
import { SampleTag } from '../../ui/tag';
import { Said, SaidList, useSay } from '../../ui/words';
import { DecisionsAbout } from './decided-about';
import { nameInAddress, rowName, useNamedRow, useOpenedRow } from './named-row';
import { OpenedExplanation } from './opened-explanation';
import { keysOf, type RowSource } from './placed';
import { RowLinks } from './row-links';
import { Score } from './score';
import { TieNote } from './tie-note';
import { Wreath } from './wreath';

interface WinnerRowProps {
  readonly source: RowSource;
  readonly ranked: Ranked;
}

/** An award: its place in a wreath, and the way down to its arithmetic. */
export function WinnerRow({ source, ranked }: WinnerRowProps) {
  const { i18n } = useLingui();
  const say = useSay();
  const { number, title, place, tie } = ranked;
  const name = rowName(source.round, number);
  const isNamed = useNamedRow(name);
  const startsOpen = useOpenedRow(name);
  const values = { place, title: say(title) };
  return (
    <li className="winner" id={name}>
      <WinnerTop source={source} ranked={ranked} />
      {tie !== null && <TieNote tie={tie} />}
      <DecisionsAbout number={number} />
      <Disclosure
        summary={
          <>
            {i18n._({ id: 'results.how', message: '怎么算出来的' })}
            <span className="off-screen">
              {i18n._({ id: 'results.how-of', message: '：第 {place} 名，{title}', values })}
            </span>
          </>
        }
        startsOpen={startsOpen}
        isOpen={isNamed}
        always={<RowLinks source={source} number={number} />}
        onOpen={() => nameInAddress(name)}
      >
        {() => <OpenedExplanation source={source} ranked={ranked} />}
      </Disclosure>
    </li>
  );
}

function WinnerTop({ source, ranked }: WinnerRowProps) {
  const { i18n } = useLingui();
  const { number, title, submitters, place, isSample, score } = ranked;
  return (
    <div className="winner-top">
      <Wreath number={place} label={i18n._({ id: 'results.place', message: '第 {place} 名', values: { place } })} />
      <div>
        <h3 className="winner-title">
          <Link href={`/${source.published.slug}/entries/${number}`}>
            <Said words={title} byPhrase />
          </Link>{' '}
          {isSample && <SampleTag />}
        </h3>
        <p className="row-names">
          <SaidList list={submitters} hrefOf={(name) => submitterPage(source.published.slug, name)} />
        </p>
        <RowFacts
          facts={[
            i18n._({ id: 'entry.number', message: '{number} 号', values: { number } }),
            ...keysOf(ranked).map((key) => <Said key={key.id} words={key.title} />),
          ]}
        />
      </div>
      <p className="winner-score">
        <Score value={score} source={source} />
      </p>
    </div>
  );
}
