import type { ResultScore } from '../../api/types';
import { digitsFor, formatExact } from '../../ui/format/exact-number';
import { Said } from '../../ui/words';

interface ScoreProps {
  readonly value: string;
  readonly score: ResultScore;
}

/** A score with the name of the figure that it is. */
export function Score({ value, score: { title, digits } }: ScoreProps) {
  return (
    <>
      <Said words={title} /> <b>{formatExact(value, digits ?? digitsFor([value]))}</b>
    </>
  );
}
