import * as z from 'zod/mini';
import { printExact, type Exact } from '../../exact/exact.js';
import { asOperand, countOf, showNumber } from '../../terms/number-words.js';
import { countFrom } from '../../terms/primitives.js';
import { say } from '../../terms/words.js';
import type { Budget } from '../budget.js';
import { Column, exactColumn } from '../column.js';
import { affineOf, AffineNumbers, ExactNumbers, type Affine } from '../numbers.js';
import { bundle } from '../line.js';
import type { Method, Step } from '../method.js';
import { axisOver } from '../reducing-method.js';
import { Surveys } from '../surveys.js';
import { fitSeverities } from '../severity.js';

const atLeastOf = (step: Step): number => (step as Step & { readonly atLeast: number }).atLeast;

/** The severity of the judge of each tuple; a judge with too few marks has none. */
function severities(step: Step, column: Column, budget: Budget): Map<number, Exact> {
  const found = new Map<number, Exact>();
  for (const members of bundle(column, 'judge').members) {
    const marks = members.map((member) => Array.from({ length: column.rows }, (_, row) => column.at(row, member)));
    fitSeverities(marks, atLeastOf(step), budget).forEach((severity, judge) => {
      const member = members[judge];
      if (severity !== undefined && member !== undefined) found.set(member, severity);
    });
  }
  return found;
}

const surveys = new Surveys<Map<number, Exact>>();

export const severityAdjusted: Method = {
  name: 'severity-adjusted',
  schema: z.strictObject({ method: z.literal('severity-adjusted'), over: z.literal('judge'), atLeast: countFrom(1) }),
  figures: () => [],
  axes(_, shape, check) {
    axisOver('judge', shape, check);
    return shape;
  },
  sentence(step) {
    const rule = say(
      '扣除评委的宽严差别：评分减去该评委的宽严值（按最小二乘估计，评分 = 项目 + 宽严）',
      'Each mark less its judge’s severity (by least squares of mark = entry + severity)',
    );
    const atLeast = atLeastOf(step);
    if (atLeast === 1) return rule;
    return say(
      `${rule.zh}；评分不足 ${atLeast} 个的评委不参与估计，分数不变`,
      `${rule.en}; judges with fewer than ${countOf(atLeast, 'mark')} take no part and keep their marks`,
    );
  },
  run(step, column, { budget }) {
    const severity = surveys.of(step, column, { tuple: 0, make: () => severities(step, column, budget) });
    const { numbers } = column;
    if (!(numbers instanceof ExactNumbers)) {
      const affine = column.tuples.map((_, tuple): Affine => {
        const of = severity.get(tuple);
        const { factor, offset } = affineOf(numbers, tuple);
        return { factor, offset: of === undefined ? offset : offset.sub(of) };
      });
      return new Column(
        column.axes,
        column.tuples,
        column.rows,
        new AffineNumbers(numbers.data, affine, numbers.bound),
      );
    }
    return exactColumn(column, budget, (row, tuple) => {
      const [value, of] = [column.at(row, tuple), severity.get(tuple)];
      return of === undefined ? value : value?.sub(of);
    });
  },
  trace(step, { before, row }, { budget }) {
    const severity = surveys.of(step, before, { tuple: 0, make: () => severities(step, before, budget) });
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
