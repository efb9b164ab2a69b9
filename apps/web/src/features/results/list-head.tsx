import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import type { ResultPart } from '../../api/types';
import { Said, useSay } from '../../ui/words';
import { SimulatedPlaces } from './simulated-places';
import type { RowSource } from './placed';

interface ListHeadProps {
  readonly id: string;
  readonly title: ReactNode;
  readonly part: ResultPart;
  readonly source: RowSource;
}

/** The name of a list, by what it is ordered, and whether that is simulated. */
export function ListHead({ id, title, part, source }: ListHeadProps) {
  const { i18n } = useLingui();
  const say = useSay();
  const { title: scored, outOf } = source.score;
  const values = { score: say(scored), outOf: outOf ?? '' };
  return (
    <div className="list-head">
      <h2 id={id}>
        {title}
        {part.title !== null && (
          <small>
            {' '}
            <Said words={part.title} />
          </small>
        )}
      </h2>
      <p>
        <SimulatedPlaces />{' '}
        {isWhole(outOf)
          ? i18n._({ id: 'results.by-of', message: '按{score}排列，满分 {outOf}', values })
          : i18n._({ id: 'results.by', message: '按{score}排列', values })}
      </p>
    </div>
  );
}

const isWhole = (outOf: string | null): boolean => outOf !== null && /^\d+$/.test(outOf);
