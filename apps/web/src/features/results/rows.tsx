import type { Ranked } from '../../api/types';
import { PlaceRow } from './place-row';
import type { RowSource } from './placed';

interface RowsProps {
  readonly ranked: readonly Ranked[];
  readonly source: RowSource;
  readonly shared?: readonly number[];
}

/** Places in lines, each opened down to its arithmetic. */
export function Rows({ ranked, source, shared = [] }: RowsProps) {
  return (
    <ol className="excellent">
      {ranked.map((row) => (
        <PlaceRow key={row.number} source={source} ranked={row} isShared={shared.includes(row.number)} />
      ))}
    </ol>
  );
}
