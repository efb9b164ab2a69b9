import type { Exact } from '../exact/exact.js';
import type { Column } from '../figures/column.js';
import { compareInOrder, groupTied } from '../figures/places.js';
import { gateBounds, type Gate, type Round, type TieRule } from '../rulebook/schema.js';
import { exact, type Order } from '../terms/primitives.js';
import type { PartField } from './field.js';
import type { OutReason } from './outcome.js';
import type { RankedRow } from './round-run.js';
import { splitterOf, type Splitter, type TieContext } from './tie-rules.js';

export interface Ranked {
  readonly ranking: readonly RankedRow[];
  readonly out: readonly { readonly entry: number; readonly why: OutReason }[];
}

/** Ranks one part: who is out, the gates, the score, the chain of ties. */
export function rankPart(round: Round, { part, removed }: PartField, context: TieContext): Ranked {
  const score = context.column(round.score.figure);
  const gates = (round.gates ?? []).map((gate) => ({ gate, column: context.column(gate.figure) }));
  const out: { entry: number; why: OutReason }[] = [...removed].map(([entry, why]) => ({ entry, why }));
  const rows: number[] = [];
  part.entries.forEach((entry, row) => {
    if (part.removed.has(row)) return;
    const why = whyOut(row, score, gates);
    if (why === undefined) rows.push(row);
    else out.push({ entry, why });
  });
  const behind = gates.filter(({ gate }) => gate.then === 'behind');
  const heights = new Map(
    rows.map((row) => [row, behind.map(({ gate, column }) => (meets(gate, column.value(row)) ? 0 : 1))]),
  );
  const compare = (a: number, b: number) =>
    compareHeights(heights.get(a) ?? [], heights.get(b) ?? []) || compareScores(score, [a, b], round.score.order);
  const groups = groupTied(rows, compare);
  const chain = (round.ties ?? []).map((rule) => ({ rule, split: splitterOf(rule, context) }));
  return { ranking: placeGroups(groups, chain), out: out.sort((a, b) => a.entry - b.entry) };
}

interface GateColumn {
  readonly gate: Gate;
  readonly column: Column;
}

function whyOut(row: number, score: Column, gates: readonly GateColumn[]): OutReason | undefined {
  if (score.value(row) === undefined) return 'no-score';
  const failed = gates.findIndex(({ gate, column }) => gate.then === 'out' && !meets(gate, column.value(row)));
  return failed < 0 ? undefined : `gate:${failed}`;
}

/** An entry that lacks the figure does not meet the gate. */
function meets(gate: Gate, value: Exact | undefined): boolean {
  const [bound] = gateBounds(gate);
  if (value === undefined || bound === undefined) return false;
  const difference = value.compare(exact(gate[bound] ?? 0));
  switch (bound) {
    case 'atLeast':
      return difference >= 0;
    case 'atMost':
      return difference <= 0;
    case 'more':
      return difference > 0;
    case 'less':
      return difference < 0;
  }
}

function compareHeights(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((height, gate) => height !== b[gate]);
  return i < 0 ? 0 : (a[i] ?? 0) - (b[i] ?? 0);
}

function compareScores(score: Column, [a, b]: readonly [number, number], order: Order | undefined): number {
  const [left, right] = [score.value(a), score.value(b)];
  if (left === undefined || right === undefined) throw new Error('a ranked entry has a score');
  return compareInOrder(left, right, order);
}

export interface ChainLink {
  readonly rule: TieRule;
  readonly split: Splitter;
}

/** Gives places 1, 2, 2, 4 to groups of equal scores, each parted by the chain. */
export function placeGroups(groups: readonly (readonly number[])[], chain: readonly ChainLink[]): RankedRow[] {
  const ranking: RankedRow[] = [];
  for (const rows of groups) {
    const tied = rows.length === 1 ? undefined : rows;
    for (const { rows: group, resolvedBy } of partTied(rows, ranking.length + 1, chain)) {
      const place = ranking.length + 1;
      for (const row of [...group].sort((a, b) => a - b)) {
        ranking.push({ row, place, tie: tied === undefined ? undefined : { rows: tied, resolvedBy } });
      }
    }
  }
  return ranking;
}

interface PartedGroup {
  readonly rows: readonly number[];
  readonly resolvedBy: number | null;
}

/** Each rule in turn splits those still tied; `upToPlace` keeps a rule for those who begin at that place or better. */
function partTied(rows: readonly number[], place: number, chain: readonly ChainLink[]): readonly PartedGroup[] {
  let groups: readonly PartedGroup[] = [{ rows, resolvedBy: null }];
  chain.forEach(({ rule, split }, i) => {
    let next = place;
    groups = groups.flatMap((group) => {
      const begins = next;
      next += group.rows.length;
      if (group.rows.length === 1 || begins > (rule.upToPlace ?? Infinity)) return group;
      return split(group.rows).map((parted) => ({ rows: parted, resolvedBy: parted.length === 1 ? i : null }));
    });
  });
  return groups;
}
