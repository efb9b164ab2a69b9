import type { Exact } from '../exact/exact.js';
import { named } from '../terms/refusal.js';
import { say } from '../terms/words.js';
import { axisNames, isWithin, type Shape } from './axis.js';
import { project, type Column } from './column.js';
import type { StepCheck, StepRun } from './method.js';

/** Reports a figure that is not there, or that has an axis which the column lacks. */
export function checkFigureWithin(
  { figure, path }: { readonly figure: string; readonly path: string },
  shape: Shape,
  check: StepCheck,
): void {
  const inner = check.shapeOf(figure, path);
  if (inner === undefined || isWithin(inner, shape)) return;
  const [has, may] = [named(axisNames(inner)), named(axisNames(shape))];
  const sentence =
    may.en === ''
      ? say(`${figure} 这一列还有 ${has.zh} 维，请先合并`, `Reduce the axes of ${figure} first: it has ${has.en}`)
      : say(
          `${figure} 这一列的维度（${has.zh}）超出此处（${may.zh}）`,
          `${figure} has the axes ${has.en}; only ${may.en} fit here`,
        );
  check.add('wrong-axes', sentence, path);
}

/** The values of another figure beside those of a column, spread over the axes that it lacks. */
export function valuesBeside(
  column: Column,
  figure: string,
  run: StepRun,
): (row: number, tuple: number) => Exact | undefined {
  const other = run.column(figure);
  const tuples = project(column, other);
  return (row, tuple) => {
    const within = tuples[tuple] ?? -1;
    return within < 0 ? undefined : other.at(row, within);
  };
}
