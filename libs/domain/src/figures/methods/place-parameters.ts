import * as z from 'zod/mini';
import { orderWords } from '../../terms/number-words.js';
import { figureReference, order, type Order } from '../../terms/primitives.js';
import { say, type Sentence } from '../../terms/words.js';
import type { EntriesList } from '../along-entries.js';
import type { Names } from '../method.js';
import { compareAbsentLast, takePlaces, type PlacesTaken } from '../places.js';

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

/** The places that each entry takes up; nothing for an entry without a value. */
export function placesAlong(list: EntriesList, { order, ties = [] }: PlaceRule): (PlacesTaken | undefined)[] {
  const breakers = ties.map((tie) => ({ order: tie.order, value: list.beside(tie.figure) }));
  const rows = list.values.flatMap((value, row) => (value === undefined ? [] : [row]));
  const places = takePlaces(rows, (a, b) => {
    let difference = compareAbsentLast(list.values[a], list.values[b], order);
    for (const { order: tieOrder, value } of breakers) {
      if (difference === 0) difference = compareAbsentLast(value(a), value(b), tieOrder);
    }
    return difference;
  });
  return list.values.map((_, row) => places.get(row));
}

export function placeWords({ order, ties = [] }: PlaceRule, names: Names): Sentence {
  const { zh, en } = orderWords(order);
  if (ties.length === 0) return say(`按${zh}排名次`, `Rank ${en}`);
  const breakers = ties.map((tie) => ({ figure: names.figure(tie.figure), order: orderWords(tie.order) }));
  return say(
    `按${zh}排名次，相同时比${breakers.map(({ figure, order }) => `“${figure.zh}”（${order.zh}）`).join('、再比')}`,
    `Rank ${en}, those who are equal by ${breakers.map(({ figure, order }) => `“${figure.en}” (${order.en})`).join(', then by ')}`,
  );
}

/** A word for the place: `2` alone, `2–3` when it is shared. */
export const placeShown = ({ first, last }: PlacesTaken): string => (first === last ? `${first}` : `${first}–${last}`);
