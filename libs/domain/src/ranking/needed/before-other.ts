import { printExact } from '../../exact/exact.js';
import { Refusals } from '../../terms/refusal.js';
import { DecidedOrders } from '../decided-orders.js';
import { placeGroups } from '../rank-part.js';
import type { ContestRun, PartRun, RankedRow } from '../round-run.js';
import { columnOf } from '../run-figures.js';
import { splitterOf, type TieContext } from '../tie-rules.js';
import { figuresOfTies, standIn, type Aim, type EntryStand, type Ordering, type Seen } from './aim.js';
import type { NeededTie } from './needed.js';

/** Before another entry of the same part. */
export function beforeOther(stand: EntryStand, other: number): Aim | undefined {
  const entry = entryOf(stand);
  const look = (run: ContestRun) => lookAt(standIn(run, stand.round.round.id, entry), other);
  const start = look(stand.run);
  if (start === undefined) return undefined;
  const ordering = orderingOf(stand);
  const { figure } = ordering.by;
  const isTied = start.standing.other?.tie !== null;
  return {
    ordering,
    roots: [figure, ...ordering.bounds, ...(isTied ? figuresOfTies(ordering.ties) : [])],
    nothing: start.isThere ? { why: 'is-there' } : undefined,
    start,
    look,
  };
}

/** The round's own ranking. */
export function orderingOf({ round: { round } }: EntryStand): Ordering {
  const { score, ties = [], gates = [] } = round;
  return { by: score, ties, bounds: gates.map(({ figure }) => figure), isEntangled: false };
}

const entryOf = ({ part: { part }, ranked }: EntryStand): number => part.entries[ranked.row] ?? 0;

function lookAt(stand: EntryStand | undefined, number: number): Seen | undefined {
  const row = stand?.part.part.rowOf(number);
  const other = stand?.part.ranking.find((each) => each.row === row);
  if (stand === undefined || other === undefined) return undefined;
  const { part, ranked } = stand;
  const tie = ranked.tie?.rows.includes(other.row) === true ? tieOf(stand, other, ranked.tie.rows) : null;
  return {
    isThere: ranked.place < other.place,
    standing: {
      place: ranked.place,
      score: scoreIn(part, ranked),
      other: { place: other.place, score: scoreIn(part, other), tie },
    },
  };
}

export function scoreIn({ score }: PartRun, { row }: RankedRow): string {
  const value = score.value(row);
  if (value === undefined) throw new Error('a ranked entry has a score');
  return printExact(value);
}

function tieOf(stand: EntryStand, other: RankedRow, rows: readonly number[]): NeededTie {
  const context = tieContext(stand);
  const rule = partingRule(stand, other, { rows, context });
  const by = rule === null ? undefined : stand.round.round.ties?.[rule];
  const column = by?.by === 'figure' ? context.column(by.figure) : undefined;
  const [value, otherValue] = [stand.ranked, other].map(({ row }) => {
    const found = column?.value(row);
    return found === undefined ? null : printExact(found);
  });
  return { rule, value: value ?? null, otherValue: otherValue ?? null };
}

const tieContext = ({ run, round, part: { part, columns } }: EntryStand): TieContext => ({
  part,
  budget: run.budget,
  decided: new DecidedOrders(run.evidence, round.round.id),
  refusals: new Refusals(),
  column: (figure) => columnOf(figure, part, { columns, run }),
});

/** The first rule by which the chain, cut off behind it, gives the two different places. */
function partingRule(
  { round, part, ranked }: EntryStand,
  other: RankedRow,
  { rows, context }: { rows: readonly number[]; context: TieContext },
): number | null {
  const before = part.ranking.findIndex(({ row }) => rows.includes(row));
  const groups = [...part.ranking.slice(0, before).map(({ row }) => [row]), rows];
  const chain = (round.round.ties ?? []).map((rule) => ({ rule, split: splitterOf(rule, context) }));
  const parting = chain.findIndex((_, last) => {
    const placed = placeGroups(groups, chain.slice(0, last + 1));
    const [own, others] = [ranked, other].map(({ row }) => placed.find((each) => each.row === row)?.place);
    return own !== others;
  });
  return parting < 0 ? null : parting;
}
