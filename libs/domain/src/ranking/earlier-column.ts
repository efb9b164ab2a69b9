import type { Exact } from '../exact/exact.js';
import { spend, type Budget } from '../figures/budget.js';
import { Column, plainColumn } from '../figures/column.js';
import { combine, type Combined } from '../figures/combine.js';
import { ExactNumbers } from '../figures/numbers.js';
import type { FieldPart } from '../sources/field-rows.js';
import type { ContestRun, RoundRun } from './round-run.js';

/** `round.figure` by the rows of a part; undefined where no part of that round has the figure. */
export function earlierColumn(reference: string, part: FieldPart, run: ContestRun): Column | undefined {
  const dot = reference.indexOf('.');
  const round = run.rounds.get(reference.slice(0, dot));
  return round && earlierFigure(round, reference.slice(dot + 1))?.columnFor(part, run.budget);
}

/** Each figure of a round is put together once, for all who look back at it. */
const known = new WeakMap<RoundRun, Map<string, EarlierFigure | undefined>>();

function earlierFigure(round: RoundRun, id: string): EarlierFigure | undefined {
  const figures = known.get(round) ?? new Map<string, EarlierFigure | undefined>();
  known.set(round, figures);
  if (!figures.has(id)) figures.set(id, together(round, id));
  return figures.get(id);
}

function together({ parts }: RoundRun, id: string): EarlierFigure | undefined {
  const made = parts.flatMap(({ columns, part }) => {
    const column = columns.get(id);
    return column === undefined ? [] : [{ column, part }];
  });
  if (made.length === 0) return undefined;
  const placeOf = made.flatMap(({ part: { entries } }, of) =>
    entries.map((entry, row): [number, Place] => [entry, { of, row }]),
  );
  return new EarlierFigure(combine(made.map(({ column }) => column)), new Map(placeOf));
}

/** A part of the earlier round, and the entry's row there. */
interface Place {
  readonly of: number;
  readonly row: number;
}

/** The parts of an earlier round put together; an entry that was not in its field has no value. */
class EarlierFigure {
  readonly #columns = new WeakMap<FieldPart, Column>();

  constructor(
    readonly combined: Combined,
    readonly placeOf: ReadonlyMap<number, Place>,
  ) {}

  columnFor(part: FieldPart, budget: Budget): Column {
    const made = this.#columns.get(part) ?? this.#columnOf(part, budget);
    this.#columns.set(part, made);
    return made;
  }

  #columnOf({ entries }: FieldPart, budget: Budget): Column {
    const { axes, tuples, value } = this.combined;
    spend(budget, 'exact', entries.length * tuples.length);
    const valueAt = (entry: number, tuple: number): Exact | undefined => {
      const place = this.placeOf.get(entry);
      return place && value(place.of, place.row, tuple);
    };
    if (axes.length === 0) return plainColumn(entries.map((entry) => valueAt(entry, 0)));
    const data = entries.flatMap((entry) => tuples.map((_, tuple) => valueAt(entry, tuple)));
    return withKeysMet(new Column(axes, tuples, entries.length, new ExactNumbers(data)));
  }
}

/** Without the open keys at which no entry of the part has a value: those were met in another part, or by others. */
function withKeysMet(column: Column): Column {
  const met = column.tuples.filter((_, tuple) => hasValue(column, tuple));
  const metAt = column.axes.map((axis, i) =>
    axis.declared === undefined ? new Set(met.map((tuple) => tuple[i] ?? -1)) : new Set(axis.keys.keys()),
  );
  const kept = [...column.tuples.keys()].filter((tuple) =>
    metAt.every((keys, i) => keys.has(column.tuples[tuple]?.[i] ?? -1)),
  );
  if (kept.length === column.tuples.length) return column;
  const axes = column.axes.map((axis, i) => ({ ...axis, keys: axis.keys.filter((_, key) => metAt[i]?.has(key)) }));
  const moved = metAt.map((keys) => new Map([...keys].sort((a, b) => a - b).map((key, index) => [key, index])));
  const tuples = kept.map((tuple) => (column.tuples[tuple] ?? []).map((key, i) => moved[i]?.get(key) ?? -1));
  const rows = Array.from({ length: column.rows }, (_, row) => row);
  const data = rows.flatMap((row) => kept.map((tuple) => column.at(row, tuple)));
  return new Column(axes, tuples, column.rows, new ExactNumbers(data));
}

function hasValue(column: Column, tuple: number): boolean {
  for (let row = 0; row < column.rows; row++) if (column.has(row, tuple)) return true;
  return false;
}
