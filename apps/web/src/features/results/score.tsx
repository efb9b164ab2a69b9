import { Said } from '../../ui/words';
import type { RowSource } from './placed';

interface ScoreProps {
  readonly value: string;
  readonly source: RowSource;
}

/** A score with the name of the figure that it is. */
export function Score({ value, source: { score, write } }: ScoreProps) {
  return (
    <>
      <Said words={score.title} /> <b>{write(value)}</b>
    </>
  );
}
