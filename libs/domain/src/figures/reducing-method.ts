import * as z from 'zod/mini';
import { axisWords } from '../terms/axis-words.js';
import { axisName, type AxisName } from '../terms/primitives.js';
import { named } from '../terms/refusal.js';
import { say } from '../terms/words.js';
import { axisNames, countTuples, type AxisShape, type Shape } from './axis.js';
import { spendColumn } from './budget.js';
import { bundle, Line } from './line.js';
import type { Method, Step, StepCheck } from './method.js';
import { againstItself } from './opponents.js';
import { reduceLines } from './reduce.js';
import type { Reducer } from './reducer.js';
import { traceReduction } from './trace-reduction.js';

const overOf = (step: Step): AxisName => (step as Step & { readonly over: AxisName }).over;

/** The step that reduces the axis `over` by a reducer. */
export function reducingMethod(reducer: Reducer): Method {
  return {
    name: reducer.name,
    schema: refined(
      z.strictObject({ method: z.literal(reducer.name), over: axisName, ...reducer.parameters }),
      reducer.refinement,
    ),
    figures: () => [],
    axes(step, shape, check) {
      const axis = axisOver(overOf(step), shape, check);
      if (axis === undefined) return shape;
      reducer.check(step, axis, check);
      return shape.filter((other) => other !== axis);
    },
    sentence: (step, names) => reducer.sentence(step, overOf(step), names),
    run(step, column, run) {
      const rest = column.axes.filter(({ name }) => name !== overOf(step));
      if (reducer.isComplete(step)) spendColumn(run.budget, { rows: column.rows, tuples: countTuples(rest) });
      const bundles = bundle(column, overOf(step), reducer.isComplete(step));
      const keys = reducer.keys(step, bundles.axis, run);
      const isItself = againstItself({ axes: bundles.rest, tuples: bundles.tuples }, run.part);
      const reduce = (line: Line, tuple: number) =>
        isItself(line.row, tuple) ? undefined : reducer.reduce(line, step, keys);
      return reduceLines(column, bundles, { reduce, budget: run.budget });
    },
    trace(step, { before, row }, run) {
      const bundles = bundle(before, overOf(step), reducer.isComplete(step));
      const keys = reducer.keys(step, bundles.axis, run);
      return bundles.tuples.map((_, tuple) => {
        const line = new Line(before, row, bundles.members[tuple] ?? [], bundles.keys[tuple] ?? []);
        return { tuple, ...traceReduction(reducer, { line, values: step, axis: bundles.axis, keys }) };
      });
    },
  };
}

/** The schema with its refinement, where it has one. */
export function refined(schema: z.ZodMiniObject, refinement: Reducer['refinement']): z.ZodMiniObject {
  if (refinement === undefined) return schema;
  const { hint, holds } = refinement;
  return schema.check(z.refine((values) => holds(values as never), { error: hint }));
}

/** The axis that a step names; reported where the figure has none. */
export function axisOver(name: AxisName, shape: Shape, check: StepCheck): AxisShape | undefined {
  const axis = shape.find((other) => other.name === name);
  if (axis !== undefined) return axis;
  const left = named(axisNames(shape));
  const sentence =
    left.en === ''
      ? say(`这里没有可以合并的维度，请删去这一步`, `No axis is left here; remove this step`)
      : say(
          `这一列此时没有“${axisWords[name].zh}”这一维；可用的有 ${left.zh}`,
          `The figure has no axis ${name} here; use one of ${left.en}`,
        );
  check.add('unknown-axis', sentence, 'over');
  return undefined;
}
