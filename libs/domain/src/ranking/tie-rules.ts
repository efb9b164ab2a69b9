import type { Evidence } from '../evidence/evidence.js';
import type { Exact } from '../exact/exact.js';
import type { Column } from '../figures/column.js';
import { checkDuels, compareAll } from '../figures/majority.js';
import type { Part } from '../figures/method.js';
import { compareAbsentLast, compareInOrder, groupTied } from '../figures/places.js';
import type { TieRule } from '../rulebook/schema.js';
import type { Order } from '../terms/primitives.js';
import type { Refusals } from '../terms/refusal.js';
import { say } from '../terms/words.js';
import type { Budget } from './round-run.js';

/** What the chain may look into. */
export interface TieContext {
  readonly part: Part;
  readonly round: string;
  readonly evidence: Evidence;
  readonly refusals: Refusals;
  readonly budget: Budget;
  readonly column: (figure: string) => Column;
}

/** Splits rows that are tied into those who come first, next, … */
export type Splitter = (rows: readonly number[]) => number[][];

/** The rule as a function; what it looks up stands ready before the first tie. */
export function splitterOf(rule: TieRule, context: TieContext): Splitter {
  switch (rule.by) {
    case 'figure': {
      const column = context.column(rule.figure);
      return (rows) => groupTied(rows, (a, b) => compareAbsentLast(column.value(a), column.value(b), rule.order));
    }
    case 'countback':
      return countback(context.column(rule.figure), rule.order);
    case 'head-to-head':
      return headToHead(context.column(rule.figure), { part: context.part, order: rule.order });
    case 'number':
      return (rows) => [...rows].sort((a, b) => a - b).map((row) => [row]);
    case 'lot':
      return decided('lot', context);
    case 'decision':
      return decided('tie', context);
  }
}

/** More of the best value, then of the next: the values from the best on decide at the first that differ; the longer wins. */
function countback(column: Column, order: Order | undefined): Splitter {
  const valuesOf = (row: number): Exact[] =>
    column.tuples
      .map((_, tuple) => column.at(row, tuple))
      .filter((value) => value !== undefined)
      .sort((a, b) => compareInOrder(a, b, order));
  return (rows) => {
    const values = new Map(rows.map((row) => [row, valuesOf(row)]));
    return groupTied(rows, (a, b) => compareValues(values.get(a) ?? [], values.get(b) ?? [], order));
  };
}

function compareValues(a: readonly Exact[], b: readonly Exact[], order: Order | undefined): number {
  const length = Math.max(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = compareAbsentLast(a[i], b[i], order);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Among the tied only: who beats more of them comes first. */
function headToHead(column: Column, how: Parameters<typeof compareAll>[1]): Splitter {
  const compare = compareAll(column, how);
  return (rows) => {
    checkDuels(rows.length, column.tuples.length);
    const beaten = new Map(rows.map((row) => [row, rows.filter((other) => (compare(row, other) ?? 0) > 0).length]));
    return groupTied(rows, (a, b) => (beaten.get(b) ?? 0) - (beaten.get(a) ?? 0));
  };
}

/** Those that the decisions name come first, in that order; the rest stay tied behind. */
function decided(kind: 'tie' | 'lot', { part, round, evidence, refusals }: TieContext): Splitter {
  const turnsOf = new Map<number, number[]>();
  evidence.decisions
    .flatMap((decision) => (decision.kind === kind && decision.round === round ? decision.order : []))
    .forEach((entry, turn) => {
      const row = part.rowOf.get(entry) ?? -1;
      turnsOf.set(row, [...(turnsOf.get(row) ?? []), turn]);
    });
  return (rows) => {
    const named = rows.filter((row) => turnsOf.has(row));
    const twice = named.find((row) => (turnsOf.get(row) ?? []).length > 1);
    if (twice !== undefined) {
      const entry = part.entries[twice] ?? 0;
      const zh = `关于同一次并列，${entry} 号在裁定里出现了两次，请只留一项`;
      refusals.add('decisions', 'twice', say(zh, `Entry ${entry} is named twice for one tie: keep one decision`));
    }
    const turn = (row: number) => turnsOf.get(row)?.[0] ?? 0;
    const first = named.sort((a, b) => turn(a) - turn(b)).map((row) => [row]);
    const rest = rows.filter((row) => !turnsOf.has(row));
    return rest.length === 0 ? first : [...first, rest];
  };
}
