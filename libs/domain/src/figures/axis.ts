import type { Exact } from '../exact/exact.js';
import { exact, type AxisName, type Keys } from '../terms/primitives.js';
import type { Words } from '../terms/words.js';

export const AXIS_ORDER: readonly AxisName[] = [
  'channel',
  'group',
  'session',
  'item',
  'cell',
  'criterion',
  'judge',
  'opponent',
];

/** What the rulebook alone says of an axis of a figure. */
export interface AxisShape {
  readonly name: AxisName;
  /** What one key is called: a country, an evening. */
  readonly title?: Words | undefined;
  /** The declared keys in their order; undefined where the evidence brings them. */
  readonly declared: readonly string[] | undefined;
  readonly weights: ReadonlyMap<string, Exact>;
  /** Keys that figures which were added up weigh differently. */
  readonly disputed: ReadonlySet<string>;
  readonly titles: ReadonlyMap<string, Words>;
}

export type Shape = readonly AxisShape[];

/** An axis of a computed figure: `keys` are those declared and met, in order. */
export interface Axis extends AxisShape {
  readonly keys: readonly string[];
}

interface DeclaredKey {
  readonly id: string;
  readonly title?: Words | undefined;
  readonly weight?: Exact | undefined;
}

export function axisOfKeys(name: AxisName, keys: readonly DeclaredKey[]): AxisShape {
  return {
    name,
    declared: keys.map(({ id }) => id),
    weights: new Map(keys.flatMap(({ id, weight }) => (weight === undefined ? [] : [[id, weight]]))),
    disputed: new Set(),
    titles: new Map(keys.flatMap(({ id, title }) => (title === undefined ? [] : [[id, title]]))),
  };
}

export const openAxis = (name: AxisName): AxisShape => ({
  name,
  declared: undefined,
  weights: new Map(),
  disputed: new Set(),
  titles: new Map(),
});

/** The axes of `groups`, `sessions` and `items`, where they are declared. */
export function axesOfParts(parts: {
  groups?: Keys | undefined;
  sessions?: Keys | undefined;
  items?: Keys | undefined;
  axes?: { readonly [A in AxisName]?: Words | undefined } | undefined;
}): Shape {
  const { groups, sessions, items, axes = {} } = parts;
  return [axisOfPart('group', groups), axisOfPart('session', sessions), axisOfPart('item', items)].flatMap((axis) =>
    axis === undefined ? [] : [{ ...axis, title: axes[axis.name] }],
  );
}

function axisOfPart(name: AxisName, keys: Keys | undefined): AxisShape | undefined {
  if (keys === undefined) return undefined;
  if (keys === true) return openAxis(name);
  const weighed = keys.map((key) => ({ ...key, weight: key.weight === undefined ? undefined : exact(key.weight) }));
  return axisOfKeys(name, weighed);
}

export const compareCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const compareOpponents = (a: string, b: string): number => Number(a) - Number(b);

/** An axis with the keys that were met; an open axis has them in the order of their code units, opponents by number. */
export function withKeys(shape: AxisShape, met: Iterable<string>): Axis {
  if (shape.declared !== undefined) return { ...shape, keys: shape.declared };
  const order = shape.name === 'opponent' ? compareOpponents : compareCodeUnits;
  return { ...shape, keys: [...new Set(met)].sort(order) };
}

/** How many tuples there are when every key goes with every key. */
export const countTuples = (axes: readonly Axis[]): number => axes.reduce((count, { keys }) => count * keys.length, 1);

export const hasAxis = (shape: Shape, name: AxisName): boolean => shape.some((axis) => axis.name === name);

/** Whether every axis of `inner` is one of `outer`. */
export const isWithin = (inner: Shape, outer: Shape): boolean => inner.every(({ name }) => hasAxis(outer, name));

export const axisNames = (shape: Shape): AxisName[] => shape.map(({ name }) => name);
