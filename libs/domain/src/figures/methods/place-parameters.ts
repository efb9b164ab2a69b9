import * as z from 'zod/mini';
import { orderWords } from '../../terms/number-words.js';
import { figureReference, order, type Order } from '../../terms/primitives.js';
import { say, type Sentence } from '../../terms/words.js';
import type { EntriesList } from '../entries-list.js';
import type { Names } from '../method.js';
import { compareAbsentLast, groupTied, type PlacesTaken } from '../places.js';

/** How `rank` and `points-by-rank` find places. */
export const placeParameters = {
  order: z.optional(order),
  ties: z.optional(z.array(z.strictObject({ figure: figureReference, order: z.optional(order) }))),
  tied: z.optional(z.enum(['highest', 'share', 'lowest'])),
};

export interface PlaceRule {
  readonly order?: Order | undefined;
  readonly ties?: readonly { readonly figure: string; readonly order?: Order | undefined }[] | undefined;
  readonly tied?: 'highest' | 'share' | 'lowest' | undefined;
}

export const figuresOf = ({ ties = [] }: PlaceRule): readonly string[] => ties.map(({ figure }) => figure);

/** The places that each row takes up; those of one group share them. 0 for a row without a value. */
export interface PlacesOfRows {
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** The places taken up by the groups, from the first on. */
  readonly groups: readonly PlacesTaken[];
}

export function placesAlong(list: EntriesList, { order, ties = [] }: PlaceRule): PlacesOfRows {
  const groups =
    ties.length === 0 ? inOrder(list.ascending, order) : groupTied(list.rows, comparison(list, order, ties));
  const [first, last] = [new Int32Array(list.column.rows), new Int32Array(list.column.rows)];
  let next = 1;
  const places = groups.map((group): PlacesTaken => {
    const taken = { first: next, last: next + group.length - 1 };
    for (const row of group) {
      first[row] = taken.first;
      last[row] = taken.last;
    }
    next = taken.last + 1;
    return taken;
  });
  return { first, last, groups: places };
}

const inOrder = <T>(ascending: readonly T[], order: Order | undefined): readonly T[] =>
  order === 'lowest-first' ? ascending : [...ascending].reverse();

/** By the values, then by each of the other figures. */
function comparison(list: EntriesList, order: Order | undefined, ties: NonNullable<PlaceRule['ties']>) {
  const breakers = ties.map((tie) => ({ order: tie.order, value: list.beside(tie.figure) }));
  const sign = order === 'lowest-first' ? 1 : -1;
  return (a: number, b: number): number => {
    let difference = sign * list.compare(a, b);
    for (const { order: tieOrder, value } of breakers) {
      if (difference === 0) difference = compareAbsentLast(value(a), value(b), tieOrder);
    }
    return difference;
  };
}

export function placeWords({ order, ties = [] }: PlaceRule, names: Names): Sentence {
  const { zh, en } = orderWords(order);
  if (ties.length === 0) return say(`按${zh}排名次`, `Rank ${en}`);
  const breakers = ties.map((tie) => ({ figure: names.figure(tie.figure), order: orderWords(tie.order) }));
  return say(
    `按${zh}排名次，相同时比${breakers.map(({ figure, order }) => `“${figure.zh}”（${order.zh}）`).join('、再比')}`,
    `Rank ${en}; equals are ranked by ${breakers.map(({ figure, order }) => `“${figure.en}” (${order.en})`).join(', then by ')}`,
  );
}

/** A word for the place: `2` alone, `2–3` when it is shared. */
export const placeShown = ({ first, last }: PlacesTaken): string => (first === last ? `${first}` : `${first}–${last}`);
