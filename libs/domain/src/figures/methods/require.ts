import * as z from 'zod/mini';
import { printExact } from '../../exact/exact.js';
import { valuesOf, wordsOfAxis } from '../../terms/axis-words.js';
import { countOf } from '../../terms/number-words.js';
import { axisName, countFrom, type AxisName } from '../../terms/primitives.js';
import { say } from '../../terms/words.js';
import { countTuples } from '../axis.js';
import { spendColumn } from '../budget.js';
import type { Column } from '../column.js';
import { exactColumn } from '../column.js';
import { bundle } from '../line.js';
import type { Method, Step, StepRun } from '../method.js';
import { againstItself } from '../opponents.js';
import { axisOver } from '../reducing-method.js';

interface Requirement {
  readonly over: AxisName;
  readonly atLeast: number;
  readonly else: 'refuse' | 'absent';
}

const requirementOf = (step: Step): Requirement => step as Step & Requirement;

/** The tuples, by row, whose axis `over` has too few values. */
function tooFew(column: Column, requirement: Requirement, run: StepRun): Set<number>[] {
  const { rest, tuples: left, members } = bundle(column, requirement.over, true);
  const isItself = againstItself({ axes: rest, tuples: left }, run.part);
  return Array.from({ length: column.rows }, (_, row) => {
    const lacking = new Set<number>();
    for (const [i, tuples] of members.entries()) {
      if (isItself(row, i)) continue;
      const count = tuples.filter((tuple) => column.has(row, tuple)).length;
      if (count >= requirement.atLeast) continue;
      for (const tuple of tuples) lacking.add(tuple);
      if (requirement.else === 'refuse' && !run.part.removed.has(row)) refuseTooFew(row, count, { requirement, run });
    }
    return lacking;
  });
}

function refuseTooFew(
  row: number,
  count: number,
  { requirement, run }: { requirement: Requirement; run: StepRun },
): void {
  const [entry, { over, atLeast }] = [run.part.entries[row] ?? 0, requirement];
  const [axis, values] = [wordsOfAxis(over), valuesOf(over)];
  run.refuse(
    'too-few',
    say(
      `${entry} 号项目只有 ${count} 个${axis.zh}的${values.zh}，至少要 ${atLeast} 个：请补上数据`,
      `Entry ${entry} has ${values.en} of ${countOf(count, axis.en, axis.plural)}, but needs at least ${atLeast}: complete the evidence`,
    ),
  );
}

export const require: Method = {
  name: 'require',
  schema: z.strictObject({
    method: z.literal('require'),
    over: axisName,
    atLeast: countFrom(1),
    else: z.enum(['refuse', 'absent']),
  }),
  figures: () => [],
  axes(step, shape, check) {
    const { over, atLeast } = requirementOf(step);
    const axis = axisOver(over, shape, check);
    if (axis?.declared !== undefined && axis.declared.length < atLeast) {
      const count = axis.declared.length;
      check.add(
        'bad-rulebook',
        say(
          `只有 ${count} 个，永远达不到 ${atLeast} 个，请调低 atLeast`,
          `There are only ${count}, never ${atLeast}: lower atLeast`,
        ),
        'atLeast',
      );
    }
    return shape;
  },
  sentence(step, names) {
    const { over, atLeast, else: otherwise } = requirementOf(step);
    const [axis, values] = [names.axis(over), valuesOf(over)];
    const count = countOf(atLeast, axis.en, axis.plural);
    return otherwise === 'refuse'
      ? say(
          `每个项目至少要有 ${atLeast} 个${axis.zh}的${values.zh}，否则不出结果`,
          `Each entry needs ${values.en} of at least ${count}, else there is no result`,
        )
      : say(
          `${axis.zh}的${values.zh}不足 ${atLeast} 个时，视为没有值`,
          `${values.en === 'marks' ? 'Marks' : 'Values'} of fewer than ${count} count as none`,
        );
  },
  run(step, column, run) {
    const rest = column.axes.filter(({ name }) => name !== requirementOf(step).over);
    spendColumn(run.budget, { rows: column.rows, tuples: countTuples(rest) });
    const lacking = tooFew(column, requirementOf(step), run);
    if (lacking.every((tuples) => tuples.size === 0)) return column;
    return exactColumn(column, run.budget, (row, tuple) =>
      lacking[row]?.has(tuple) === true ? undefined : column.at(row, tuple),
    );
  },
  trace: (_, { before, row }) =>
    before.tuples.map((__, tuple) => {
      const value = before.at(row, tuple);
      return { tuple, inputs: [{ value: value === undefined ? null : printExact(value) }], arithmetic: null };
    }),
};
