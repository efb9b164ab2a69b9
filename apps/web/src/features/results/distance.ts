import type { Cut, Ranked } from '../../api/types';
import { minus } from '../../ui/format/exact-number';

/** How far an entry is from a line: ahead of the first one out, or behind the last one in; an exact number. */
export const distanceTo = ({ last, first }: Cut, { place, score }: Ranked): string =>
  minus(score, place <= last.place ? first.score : last.score);
