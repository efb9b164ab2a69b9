import type { Exact } from '../exact/exact.js';
import type { AxisName } from '../terms/primitives.js';
import { listed, listedZh, named } from '../terms/refusal.js';
import { say } from '../terms/words.js';
import { axisNames, isWithin, withKeys, type Axis, type AxisShape, type Shape } from './axis.js';
import { Column, compareTuples, exactColumn, NO_AXES, project, tupleId, type KeyTuple } from './column.js';
import type { StepCheck, StepRun } from './method.js';
import { ExactNumbers } from './numbers.js';

/**
 * The same axis in several figures: the keys are those of the widest figures, first those of the first in their order,
 * then what the others add. A key has the weight and the title that one of all the figures declares.
 */
function joinAxis(widest: readonly AxisShape[], all: readonly AxisShape[]): AxisShape {
  const [first] = widest;
  if (first === undefined) throw new Error('no axis to join');
  const declared = widest.map((axis) => axis.declared);
  const weights = new Map<string, Exact>();
  const disputed = new Set(all.flatMap((axis) => [...axis.disputed]));
  for (const [key, weight] of all.flatMap((axis) => [...axis.weights])) {
    if (weights.get(key)?.equals(weight) === false) disputed.add(key);
    weights.set(key, weights.get(key) ?? weight);
  }
  return {
    name: first.name,
    title: first.title,
    declared: declared.includes(undefined) ? undefined : [...new Set(declared.flatMap((keys) => keys ?? []))],
    weights,
    disputed,
    titles: new Map(all.flatMap((axis) => [...axis.titles]).reverse()),
  };
}

/** The figures that have all the axes of the others. */
const widestOf = <T extends { readonly axes: Shape }>(figures: readonly T[]): T[] =>
  figures.filter(({ axes }) => figures.every((other) => isWithin(other.axes, axes)));

/** The axes of figures that are added up; reported where none has all the axes of the others. */
export function combinedShape(figures: readonly string[], property: string, check: StepCheck): Shape | undefined {
  const shapes = figures.map((figure) => check.shapeOf(figure, property)).filter((shape) => shape !== undefined);
  if (shapes.length < figures.length) return undefined;
  const widest = widestOf(shapes.map((axes) => ({ axes })));
  if (widest[0] !== undefined)
    return joinShapes(
      widest.map(({ axes }) => axes),
      shapes,
    );
  const all = figures.map((figure, i) => ({ figure, axes: named(axisNames(shapes[i] ?? [])) }));
  check.add(
    'wrong-axes',
    say(
      `要有一列包含其他各列的所有维度，请先合并其他列的维度：${listedZh(all.map(({ figure, axes }) => `${figure}（${axes.zh}）`))}`,
      `One of the figures must have all the axes of the others, so reduce some first: ${listed(all.map(({ figure, axes }) => `${figure} (${axes.en})`))}`,
    ),
    property,
  );
  return undefined;
}

function joinShapes(widest: readonly Shape[], all: readonly Shape[]): Shape {
  const named = (shapes: readonly Shape[], name: AxisName) =>
    shapes.flatMap((shape) => shape.filter((axis) => axis.name === name));
  return (widest[0] ?? []).map(({ name }) => joinAxis(named(widest, name), named(all, name)));
}

/** A frame of the keys that the widest figures have, and each figure's values on it. */
export interface Combined {
  readonly axes: readonly Axis[];
  readonly tuples: readonly KeyTuple[];
  /** Whether one of the widest figures has a value there; always, where no axes are left. */
  readonly isKey: (row: number, tuple: number) => boolean;
  readonly value: (figure: number, row: number, tuple: number) => Exact | undefined;
}

export function combine(columns: readonly Column[]): Combined {
  const widest = widestOf(columns);
  const shapes = columns.map((column) => column.axes);
  const axes = joinShapes(
    widest.map((column) => column.axes),
    shapes,
  ).map((axis) =>
    withKeys(
      axis,
      widest.flatMap((column) => column.axes.find(({ name }) => name === axis.name)?.keys ?? []),
    ),
  );
  const tuples = axes.length === 0 ? NO_AXES : joinTuples(widest, axes);
  const frame = new Column(axes, tuples, 0, new ExactNumbers([]));
  const maps = columns.map((column) => project(frame, column));
  const value = (figure: number, row: number, tuple: number): Exact | undefined => {
    const within = maps[figure]?.[tuple] ?? -1;
    return within < 0 ? undefined : columns[figure]?.at(row, within);
  };
  const widestIndices = widest.map((column) => columns.indexOf(column));
  return {
    axes,
    tuples,
    value,
    isKey: (row, tuple) => axes.length === 0 || widestIndices.some((figure) => value(figure, row, tuple) !== undefined),
  };
}

function joinTuples(columns: readonly Column[], axes: readonly Axis[]): KeyTuple[] {
  const keyIndex = axes.map(({ keys }) => new Map(keys.map((key, i) => [key, i])));
  const joined = new Map<string, KeyTuple>();
  for (const column of columns) {
    const order = axes.map(({ name }) => column.axisIndex(name));
    for (const tuple of column.tuples) {
      const moved = order.map((from, i) => keyIndex[i]?.get(column.axes[from]?.keys[tuple[from] ?? 0] ?? '') ?? 0);
      joined.set(tupleId(moved), moved);
    }
  }
  return [...joined.values()].sort(compareTuples);
}

/** A column of what `each` makes of the frame's keys. */
export function combinedColumn(
  { axes, tuples, isKey }: Combined,
  run: StepRun,
  each: (row: number, tuple: number) => Exact | undefined,
): Column {
  const rows = run.part.entries.length;
  return exactColumn({ axes, tuples, rows }, run.budget, (row, tuple) =>
    isKey(row, tuple) ? each(row, tuple) : undefined,
  );
}
