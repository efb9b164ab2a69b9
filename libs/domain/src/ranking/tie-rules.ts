import type { Evidence } from '../evidence/evidence.js';
import type { Column } from '../figures/column.js';
import { duelsOn, type Duels } from '../figures/majority.js';
import type { Part } from '../figures/method.js';
import { compareAbsentLast, compareInOrder, groupTied } from '../figures/places.js';
import type { Exact } from '../exact/exact.js';
import type { Refusals } from '../rulebook/refusal.js';
import type { Order } from '../rulebook/primitives.js';
import type { TieRule } from '../rulebook/schema.js';
import { say } from '../rulebook/words.js';

/** What the chain may look into. */
export interface TieContext {
  readonly part: Part;
  readonly round: string;
  readonly evidence: Evidence;
  readonly refusals: Refusals;
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
      return headToHead(duelsOn(context.column(rule.figure), { part: context.part, order: rule.order }));
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
function headToHead(duel: Duels['duel']): Splitter {
  return (rows) => {
    const beaten = new Map(
      rows.map((row) => {
        const won = rows.filter((other) => {
          if (other === row) return false;
          const { before, behind } = duel(row, other);
          return before.compare(behind) > 0;
        });
        return [row, won.length];
      }),
    );
    return groupTied(rows, (a, b) => (beaten.get(b) ?? 0) - (beaten.get(a) ?? 0));
  };
}

/** Those that the decisions name come first, in that order; the rest stay tied behind. */
function decided(kind: 'tie' | 'lot', { part, round, evidence, refusals }: TieContext): Splitter {
  const named = evidence.decisions.flatMap((decision) =>
    decision.kind === kind && decision.round === round ? decision.order : [],
  );
  return (rows) => {
    const tied = new Set(rows);
    const order = named.map((entry) => part.rowOf.get(entry) ?? -1).filter((row) => tied.has(row));
    const first = new Set(order);
    if (first.size < order.length) {
      const twice = order.find((row, i) => order.indexOf(row) < i) ?? 0;
      const entry = part.entries[twice] ?? 0;
      const zh = `关于同一次并列，${entry} 号在裁定里出现了两次`;
      refusals.add('decisions', 'twice', say(zh, `Entry ${entry} is named twice for one tie: keep one decision`));
    }
    const rest = rows.filter((row) => !first.has(row));
    return [...[...first].map((row) => [row]), ...(rest.length === 0 ? [] : [rest])];
  };
}
