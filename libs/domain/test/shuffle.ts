import fc from 'fast-check';
import type { JsonObject } from './json.js';

/** An order of things, as an array of places among them. */
const orderOf = (size: number, seed: number): number[] => {
  const all = Array.from({ length: size }, (_, i) => i);
  return fc.sample(fc.shuffledSubarray(all, { minLength: size }), { seed, numRuns: 1 })[0] ?? all;
};

/** The list of the evidence whose order means something; a group within it has none. */
const ORDERED = 'order';

/** The same evidence with its lists, their rows and all properties in another order; the seed says which. */
export function shuffled(evidence: JsonObject, seed: number): JsonObject {
  let next = seed;
  const order = (size: number) => orderOf(size, next++);
  const shuffleGroups = (items: unknown): unknown =>
    (items as readonly unknown[]).map((item) =>
      Array.isArray(item) ? order(item.length).map((i): unknown => item[i]) : item,
    );
  const shuffle = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      const items = value.map((item: unknown) => shuffle(item));
      return isRow(items) ? items : order(items.length).map((i): unknown => items[i]);
    }
    if (typeof value !== 'object' || value === null) return value;
    const properties = Object.entries(value as JsonObject).map(([name, item]) => [
      name,
      name === ORDERED ? shuffleGroups(item) : shuffle(item),
    ]);
    return Object.fromEntries(order(properties.length).map((i) => properties[i] as [string, unknown]));
  };
  return shuffle(evidence) as JsonObject;
}

/** A row of numbers, such as [entry, cell, count], keeps its order. */
const isRow = (items: readonly unknown[]): boolean =>
  items.every((item) => typeof item !== 'object' || item === null) && items.length > 0;
