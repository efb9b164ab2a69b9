import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import type { Publication } from '../../api/addresses';
import type { Ranked, ResultPart, ResultRound } from '../../api/types';
import { Part } from '../../ui/part';
import { SampleTag } from '../../ui/tag';
import { Said } from '../../ui/words';
import { type AroundCut, aroundCut } from './around-cut';
import { CutLine } from './cut-line';
import { SimulatedPlaces } from './simulated-places';
import { rowName } from './named-row';
import { nameOf, type RowSource, sourceOf } from './placed';
import { rowsPage } from './rows-page-address';
import './round-part.css';

interface RoundPartProps {
  readonly published: Publication;
  readonly round: ResultRound;
}

/** A round that led to the last one: the line that it drew and who stood at it; the whole of it has a page of its own. */
export function RoundPart({ published, round }: RoundPartProps) {
  return (
    <Part title={<Said words={round.title} />} aside={<SimulatedPlaces />}>
      {round.parts.map((part) => (
        <PartAroundCut key={part.part ?? ''} part={part} source={sourceOf(published, round, part.ranking)} />
      ))}
    </Part>
  );
}

interface PartAroundCutProps {
  readonly part: ResultPart;
  readonly source: RowSource;
}

function PartAroundCut({ part, source }: PartAroundCutProps) {
  const { i18n } = useLingui();
  const around = aroundCut(part);
  const values = { count: part.ranked };
  return (
    <>
      {part.title !== null && (
        <h3>
          <Said words={part.title} />
        </h3>
      )}
      {around !== null && <RowsAroundCut source={source} around={around} />}
      <p className="part-more">
        <Link href={rowsPage(source, { part: part.part })}>
          {i18n._({
            id: 'round.all',
            message: '{count, plural, other {查找或看这一轮全部 # 个项目的名次和算式}}',
            values,
          })}
        </Link>
      </p>
    </>
  );
}

interface RowsAroundCutProps {
  readonly source: RowSource;
  readonly around: AroundCut;
}

function RowsAroundCut({ source, around: { cut, above, below } }: RowsAroundCutProps) {
  return (
    <ol className="round-list">
      {above.map((ranked) => (
        <RoundRow key={ranked.number} ranked={ranked} source={source} />
      ))}
      <CutLine cut={cut} source={source} />
      {below.map((ranked) => (
        <RoundRow key={ranked.number} ranked={ranked} source={source} />
      ))}
    </ol>
  );
}

function RoundRow({ ranked, source }: { readonly ranked: Ranked; readonly source: RowSource }) {
  const { i18n } = useLingui();
  const { place, number, isSample, score } = ranked;
  return (
    <li className="round-row">
      <span className="excellent-place">
        <span className="off-screen">
          {i18n._({ id: 'results.place', message: '第 {place} 名', values: { place } })}{' '}
        </span>
        <span aria-hidden="true">{place}</span>
      </span>
      <span className="excellent-title">
        <Link href={`${rowsPage(source)}#${rowName(source.round, number)}`}>
          <Said words={nameOf(ranked)} byPhrase />
        </Link>{' '}
        {isSample && <SampleTag />}
      </span>{' '}
      <span className="excellent-score">
        <b>{source.write(score)}</b>
      </span>
    </li>
  );
}
