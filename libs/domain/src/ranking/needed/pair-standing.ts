import { printExact } from '../../exact/exact.js';
import { Refusals } from '../../terms/refusal.js';
import { DecidedOrders } from '../decided-orders.js';
import { placeGroups } from '../rank-part.js';
import type { ContestRun, PartRun, RankedRow, RoundRun } from '../round-run.js';
import { columnOf } from '../run-figures.js';
import { splitterOf, type TieContext } from '../tie-rules.js';
import type { AskedPass, PairStanding, PairTie } from './needed.js';

/** Both in one part of a round that was run. */
export interface Pair {
  readonly run: ContestRun;
  readonly round: RoundRun;
  readonly part: PartRun;
  readonly behind: RankedRow;
  readonly ahead: RankedRow;
}

/** undefined where one of the two is not ranked, or they stand in different parts. */
export function pairOf(run: ContestRun, asked: AskedPass): Pair | undefined {
  const round = run.rounds.get(asked.round);
  for (const part of round?.parts ?? []) {
    const [behind, ahead] = [asked.entry, asked.ahead].map((entry) => rankedIn(part, entry));
    if (round !== undefined && behind !== undefined && ahead !== undefined) return { run, round, part, behind, ahead };
  }
  return undefined;
}

export function rankedIn({ part, ranking }: PartRun, entry: number): RankedRow | undefined {
  const row = part.rowOf(entry);
  return row === undefined ? undefined : ranking.find((ranked) => ranked.row === row);
}

export const isPassed = ({ behind, ahead }: Pair): boolean => behind.place < ahead.place;

export function standingOf(pair: Pair): PairStanding {
  const { behind, ahead, part } = pair;
  return {
    score: scoreIn(part, behind),
    aheadScore: scoreIn(part, ahead),
    tie: behind.tie?.rows.includes(ahead.row) === true ? tieOf(pair, behind.tie.rows) : null,
  };
}

function scoreIn({ score }: PartRun, { row }: RankedRow): string {
  const value = score.value(row);
  if (value === undefined) throw new Error('a ranked entry has a score');
  return printExact(value);
}

function tieOf(pair: Pair, rows: readonly number[]): PairTie {
  const context = tieContext(pair);
  const rule = partingRule(pair, rows, context);
  const by = rule === null ? undefined : pair.round.round.ties?.[rule];
  const column = by?.by === 'figure' ? context.column(by.figure) : undefined;
  const [value, aheadValue] = [pair.behind, pair.ahead].map(({ row }) => {
    const found = column?.value(row);
    return found === undefined ? null : printExact(found);
  });
  return { rule, value: value ?? null, aheadValue: aheadValue ?? null };
}

const tieContext = ({ run, round, part: { part, columns } }: Pair): TieContext => ({
  part,
  decided: new DecidedOrders(run.evidence, round.round.id),
  refusals: new Refusals(),
  column: (figure) => columnOf(figure, part, { columns, run }),
});

/** The first rule by which the chain, cut off behind it, gives the two different places. */
function partingRule(
  { round, part, behind, ahead }: Pair,
  rows: readonly number[],
  context: TieContext,
): number | null {
  const before = part.ranking.findIndex(({ row }) => rows.includes(row));
  const groups = [...part.ranking.slice(0, before).map(({ row }) => [row]), rows];
  const chain = (round.round.ties ?? []).map((rule) => ({ rule, split: splitterOf(rule, context) }));
  const parting = chain.findIndex((_, last) => {
    const placed = placeGroups(groups, chain.slice(0, last + 1));
    const [own, other] = [behind, ahead].map(({ row }) => placed.find((ranked) => ranked.row === row)?.place);
    return own !== other;
  });
  return parting < 0 ? null : parting;
}
