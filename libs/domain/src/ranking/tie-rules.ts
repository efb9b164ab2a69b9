import type { Exact } from '../exact/exact.js';
import type { Column } from '../figures/column.js';
import { spend, type Budget } from '../figures/budget.js';
import { compareAll, standingsOf } from '../figures/majority.js';
import type { Part } from '../figures/method.js';
import { compareAbsentLast, compareInOrder, groupTied } from '../figures/places.js';
import type { TieRule } from '../rulebook/schema.js';
import type { Order } from '../terms/primitives.js';
import { listed, listedZh, type Refusals } from '../terms/refusal.js';
import { say } from '../terms/words.js';
import type { DecidedOrders } from './decided-orders.js';

/** What the chain may look into. */
export interface TieContext {
  readonly part: Part;
  readonly budget: Budget;
  readonly decided: DecidedOrders;
  readonly refusals: Refusals;
  readonly column: (figure: string) => Column;
}

/** Splits rows that are tied into those who come first, next, … */
export type Splitter = (rows: readonly number[]) => number[][];

/** The rule as a function; what it looks up stands ready before the first tie. */
export function splitterOf(rule: TieRule, context: TieContext): Splitter {
  const split = splitBy(rule, context);
  return (rows) => {
    spend(context.budget, 'exact', rows.length);
    return split(rows);
  };
}

function splitBy(rule: TieRule, context: TieContext): Splitter {
  switch (rule.by) {
    case 'figure': {
      const column = context.column(rule.figure);
      return (rows) => groupTied(rows, (a, b) => compareAbsentLast(column.value(a), column.value(b), rule.order));
    }
    case 'countback':
      return countback(context.column(rule.figure), rule.order, context.budget);
    case 'head-to-head':
      return headToHead(context.column(rule.figure), rule.order, context);
    case 'number':
      return (rows) => [...rows].sort((a, b) => a - b).map((row) => [row]);
    case 'lot':
      return byLot(context);
    case 'decision':
      return byDecision(context);
  }
}

/** More of the best value, then of the next: the values from the best on decide at the first that differ; the longer wins. */
function countback(column: Column, order: Order | undefined, budget: Budget): Splitter {
  const valuesOf = (row: number): Exact[] =>
    column.tuples
      .map((_, tuple) => column.at(row, tuple))
      .filter((value) => value !== undefined)
      .sort((a, b) => compareInOrder(a, b, order));
  return (rows) => {
    spend(budget, 'exact', rows.length * column.tuples.length);
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
function headToHead(column: Column, order: Order | undefined, { part, budget }: TieContext): Splitter {
  spend(budget, 'exact', column.rows * column.tuples.length);
  const compare = compareAll(column, { part, order });
  return (rows) => {
    spend(budget, 'comparison', rows.length ** 2 * column.tuples.length);
    const { wins } = standingsOf(rows, compare, column.rows);
    return groupTied(rows, (a, b) => (wins[b] ?? 0) - (wins[a] ?? 0));
  };
}

/** By a decision on exactly those who are tied; where there is none they stay so. */
function byDecision({ part, decided }: TieContext): Splitter {
  const entryOf = (row: number) => part.entries[row] ?? 0;
  return (rows) => {
    const turns = decided.decisionOn(rows.map(entryOf));
    return turns === undefined ? [[...rows]] : inTurn(rows, (row) => turns.get(entryOf(row)) ?? 0);
  };
}

/** By a lot that was drawn for all who are tied, and perhaps for others. */
function byLot({ part, decided, refusals }: TieContext): Splitter {
  const entryOf = (row: number) => part.entries[row] ?? 0;
  return (rows) => {
    const [turns, second] = decided.lotsOn(rows.map(entryOf));
    if (second !== undefined) {
      const all = rows.map(entryOf);
      const zh = `${listedZh(all)} 号的并列有两次抽签，请只留一次`;
      refusals.add(
        'decisions',
        'twice',
        say(zh, `Two lots serve the tie of the entries ${listed(all)}: keep one of them`),
      );
    }
    return turns === undefined ? [[...rows]] : inTurn(rows, (row) => turns.get(entryOf(row)) ?? 0);
  };
}

const inTurn = (rows: readonly number[], turn: (row: number) => number): number[][] =>
  groupTied(rows, (a, b) => turn(a) - turn(b));
