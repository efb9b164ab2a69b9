import * as z from 'zod/mini';
import { printExact } from '../../exact/exact.js';
import { asOperand, countOf, showNumber } from '../../rulebook/number-words.js';
import { countFrom } from '../../rulebook/primitives.js';
import { say } from '../../rulebook/words.js';
import type { Exact } from '../../exact/exact.js';
import { mapColumn, type Column } from '../column.js';
import { bundle } from '../line.js';
import type { Method, Step, StepRun } from '../method.js';
import { axisOver } from '../reducing-method.js';
import { fitSeverities, MOST_JOINED } from '../severity.js';

const atLeastOf = (step: Step): number => (step as Step & { readonly atLeast: number }).atLeast;

/** The severity of the judge of each tuple; a judge with too few marks has none. */
function severities(step: Step, column: Column, run: StepRun): Map<number, Exact> {
  const found = new Map<number, Exact>();
  for (const members of bundle(column, 'judge').members) {
    const marks = members.map((member) => Array.from({ length: column.rows }, (_, row) => column.at(row, member)));
    const fitted = fitSeverities(marks, atLeastOf(step));
    if (fitted === undefined) {
      run.refuse('too-large', tooManyJoined);
      return found;
    }
    fitted.forEach((severity, judge) => {
      const member = members[judge];
      if (severity !== undefined && member !== undefined) found.set(member, severity);
    });
  }
  return found;
}

const tooManyJoined = say(
  `超过 ${MOST_JOINED} 位评委由共同评过的项目连在一起，宽严差别无法精确算出：请分组评审，或去掉这一步`,
  `More than ${MOST_JOINED} judges are joined by entries that they both marked, and their severities cannot be computed exactly: let them judge in groups, or remove this step`,
);

export const severityAdjusted: Method = {
  name: 'severity-adjusted',
  schema: z.strictObject({ method: z.literal('severity-adjusted'), over: z.literal('judge'), atLeast: countFrom(1) }),
  figures: () => [],
  axes(_, shape, check) {
    axisOver('judge', shape, check);
    return shape;
  },
  sentence: (step) =>
    say(
      `扣除评委的宽严差别：评分减去该评委的宽严值（按最小二乘估计，评分 = 项目 + 宽严）；评分不足 ${atLeastOf(step)} 个的评委不参与估计，分数不变`,
      `Each mark less its judge’s severity (by least squares of mark = entry + severity); judges with fewer than ${countOf(atLeastOf(step), 'mark')} take no part and keep their marks`,
    ),
  run(step, column, run) {
    const severity = severities(step, column, run);
    return mapColumn(column, (row, tuple) => {
      const [value, of] = [column.at(row, tuple), severity.get(tuple)];
      return of === undefined ? value : value?.sub(of);
    });
  },
  trace(step, { before, row }, run) {
    const severity = severities(step, before, run);
    return before.tuples.map((_, tuple) => {
      const [value, of] = [before.at(row, tuple), severity.get(tuple)];
      const text =
        value === undefined || of === undefined ? undefined : `${showNumber(value)} − ${asOperand(showNumber(of))}`;
      return {
        tuple,
        inputs: [{ value: value === undefined ? null : printExact(value) }],
        arithmetic: text === undefined ? null : say(text, text),
      };
    });
  },
};
