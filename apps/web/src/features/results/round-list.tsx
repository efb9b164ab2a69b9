import { Fragment } from 'react';
import type { ResultPart, ResultRound } from '../../api/types';
import { Said } from '../../ui/words';
import { cutOfPart } from './around-cut';
import { Out } from './award-lists';
import { CutLine } from './cut-line';
import { PlaceRow } from './place-row';
import { type RowSource, sourceOf } from './placed';
import './results.css';

interface RoundListProps {
  readonly slug: string;
  readonly version: number;
  readonly round: ResultRound;
}

/** The whole ranking of a round, with the line that it drew. */
export function RoundList(props: RoundListProps) {
  return props.round.parts.map((part) => (
    <Fragment key={part.part ?? ''}>
      {part.title !== null && (
        <h2>
          <Said words={part.title} />
        </h2>
      )}
      <PartList part={part} source={sourceOf(props, part)} />
      {part.out.length > 0 && <Out out={part.out} />}
    </Fragment>
  ));
}

function PartList({ part, source }: { readonly part: ResultPart; readonly source: RowSource }) {
  const cut = cutOfPart(part);
  return (
    <ol className="excellent">
      {part.ranking.map((ranked) => (
        <Fragment key={ranked.number}>
          {cut !== null && ranked === cut.firstOut && <CutLine cut={cut} ranking={part.ranking} source={source} />}
          <PlaceRow source={source} ranked={ranked} />
        </Fragment>
      ))}
    </ol>
  );
}
