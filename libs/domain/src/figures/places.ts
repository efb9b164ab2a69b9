import type { Exact } from '../exact/exact.js';
import type { Order } from '../terms/primitives.js';

/** Compares in an order: below 0 when `a` comes first. */
export const compareInOrder = (a: Exact, b: Exact, order: Order | undefined): number =>
  order === 'lowest-first' ? a.compare(b) : b.compare(a);

/** The same where values may be absent: absent comes last. */
export function compareAbsentLast(a: Exact | undefined, b: Exact | undefined, order: Order | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return compareInOrder(a, b, order);
}

/** The places that one entry shares with those it is tied with: 2 and 3 for two who are tied behind the first. */
export interface PlacesTaken {
  readonly first: number;
  readonly last: number;
}

/** Sorted, those that compare 0 together; within a group in the order given. */
export function groupTied<T>(items: readonly T[], compare: (a: T, b: T) => number): T[][] {
  const groups: T[][] = [];
  for (const item of [...items].sort(compare)) {
    const group = groups.at(-1);
    if (group?.[0] !== undefined && compare(group[0], item) === 0) group.push(item);
    else groups.push([item]);
  }
  return groups;
}
