import * as z from 'zod/mini';
import { MOST_BITS, ZERO, type Exact } from '../../exact/exact.js';
import { showJsonNumber } from '../../terms/number-words.js';
import { exact, number, type JsonNumber } from '../../terms/primitives.js';
import { say, type Sentence } from '../../terms/words.js';
import type { StepRun } from '../method.js';
import type { Refinement } from '../reducer.js';

/** What a place is worth, for `points-by-rank` and `points`. */
export const pointParameters = {
  table: z.optional(z.array(number).check(z.minLength(1))),
  beyond: z.optional(number),
  first: z.optional(number),
  ratio: z.optional(number),
};

export interface PointTable {
  readonly table?: readonly JsonNumber[] | undefined;
  readonly beyond?: JsonNumber | undefined;
  readonly first?: JsonNumber | undefined;
  readonly ratio?: JsonNumber | undefined;
}

export const tableOrRatio: Refinement<PointTable> = {
  hint: 'table',
  holds: ({ table, beyond, first, ratio }) =>
    table === undefined
      ? beyond === undefined && first !== undefined && ratio !== undefined
      : first === undefined && ratio === undefined,
};

/** The points of places 1, 2, 3 …; of one that a table does not reach `beyond`, 0 by default. */
export function pointsByPlace(points: PointTable, refuse: StepRun['refuse']): (place: number) => Exact {
  const { table, beyond, first, ratio } = points;
  if (table !== undefined) {
    const [worth, rest] = [table.map(exact), beyond === undefined ? ZERO : exact(beyond)];
    return (place) => worth[place - 1] ?? rest;
  }
  const [start, factor] = [exact(first ?? 0), exact(ratio ?? 0)];
  const bits = Math.max(factor.n.toString(2).length, factor.d.toString(2).length);
  return (place) => {
    if (bits * (place - 1) > MOST_BITS) {
      refuse(
        'too-large',
        say(
          `第 ${place} 名的分数太长，请改用 table`,
          `The points of place ${place} are too long a number; write a table`,
        ),
      );
      return ZERO;
    }
    return start.mul(factor.pow(place - 1));
  };
}

export function pointWords({ table, beyond, first, ratio }: PointTable): Sentence {
  if (table === undefined) {
    const [start, factor] = [showJsonNumber(first ?? 0), showJsonNumber(ratio ?? 0)];
    return say(
      `第一名 ${start} 分，往后每名乘以 ${factor}`,
      `the first place is worth ${start}, each next one × ${factor}`,
    );
  }
  const [all, rest] = [table.map(showJsonNumber).join(', '), showJsonNumber(beyond ?? 0)];
  return say(
    `第一名起依次得 ${table.map(showJsonNumber).join('、')} 分，再往后 ${rest} 分`,
    `places from the first on are worth ${all}, those beyond ${rest}`,
  );
}
