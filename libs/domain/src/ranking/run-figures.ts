import { NumberTooLong, type Exact } from '../exact/exact.js';
import { withKeys, type Shape } from '../figures/axis.js';
import { Column, NO_AXES, plainColumn } from '../figures/column.js';
import { combine } from '../figures/combine.js';
import { methodNamed } from '../figures/methods/methods.js';
import { ExactNumbers, ScaledNumbers } from '../figures/numbers.js';
import { TooLarge } from '../figures/too-large.js';
import type { Figure, Round } from '../rulebook/schema.js';
import type { FieldPart } from '../sources/field-rows.js';
import type { SourceRun } from '../sources/source.js';
import { methodOf } from '../sources/sources.js';
import { at } from '../terms/refusal.js';
import { say } from '../terms/words.js';
import type { ContestRun, Budget, RoundRun } from './round-run.js';

export interface RoundAt {
  readonly round: Round;
  readonly index: number;
}

export interface FiguresRun {
  readonly columns: ReadonlyMap<string, Column>;
  readonly results: ReadonlyMap<string, readonly Column[]>;
}

/** Computes the figures of one part from the first down, without those that wait. */
export function runFigures(
  { round, index }: RoundAt,
  part: FieldPart,
  { run, waiting }: { run: ContestRun; waiting: ReadonlyMap<string, string> },
): FiguresRun {
  const columns = new Map<string, Column>();
  const results = new Map<string, readonly Column[]>();
  const given = run.given?.round === round.id ? run.given.byPart.get(part.key) : undefined;
  round.figures.forEach((figure, i) => {
    if (waiting.has(figure.id) || !run.refusals.isEmpty) return;
    const taken = given?.get(figure.id);
    if (taken !== undefined) {
      columns.set(figure.id, taken);
      return;
    }
    const path = at(at(at('rounds', index), 'figures'), i);
    const runAt = (step: string) => figureRun(part, { columns, run, path: at(path, step) });
    const made = runFigure(figure, runAt, run);
    const last = made.at(-1);
    if (last !== undefined) columns.set(figure.id, last);
    if (run.explained === round.id) results.set(figure.id, made);
  });
  return { columns, results };
}

/** What the figure is after its source and after each step, up to one that is refused. */
function runFigure(figure: Figure, runAt: (step: string) => SourceRun, { refusals, budget }: ContestRun): Column[] {
  const source = runAt('from');
  const results = [runStep(source, budget, () => methodOf(figure.from).column(figure.from, source))];
  figure.steps?.forEach((step, i) => {
    const before = results.at(-1);
    if (before === undefined || !refusals.isEmpty) return;
    const run = runAt(at('steps', i));
    results.push(runStep(run, budget, () => methodNamed(step.method).run(step, before, run)));
  });
  return results.filter((result) => result !== undefined);
}

/** One step; undefined, and refused, where it has too many numbers or numbers too long to go on with. */
function runStep(run: SourceRun, budget: Budget, make: () => Column): Column | undefined {
  try {
    const column = make();
    budget.numbers -= sizeOf(column);
    if (budget.numbers < 0) throw new TooLarge(tooMuchWords);
    if (!(column.numbers instanceof ScaledNumbers) && column.numbers.areTooLong) throw new TooLarge(tooLongWords);
    return column;
  } catch (error) {
    if (!(error instanceof TooLarge || error instanceof NumberTooLong)) throw error;
    run.refuse('too-large', error instanceof TooLarge ? error.sentence : tooLongWords);
    return undefined;
  }
}

/** In exact numbers: doubles take an eighth, a tuple of keys as much as ten. */
const sizeOf = ({ rows, tuples, numbers }: Column): number =>
  tuples.length * ((numbers instanceof ExactNumbers ? rows : rows / 8) + 10);

const tooLongWords = say(
  '这里的数太长，无法计算：请先取到几位小数',
  'The numbers here are too long to be computed: round them first',
);

const tooMuchWords = say(
  '到这里为止各列的数太多，无法计算：请减少列、步骤或参加的项目',
  'The figures up to here have more numbers than can be computed: use fewer figures, steps or entries',
);

/** What a source or a step may ask of the contest, for one part. */
export function figureRun(
  part: FieldPart,
  { columns, run, path }: { columns: ReadonlyMap<string, Column>; run: ContestRun; path: string },
): SourceRun {
  return {
    part,
    rulebook: run.rulebook,
    evidence: run.evidence,
    refuse: (code, sentence) => run.refusals.add(path, code, sentence),
    column: (reference) => columnOf(reference, part, { columns, run }),
  };
}

/** A figure of this part or, as `round.figure`, of an earlier round, by the rows of this part. */
export function columnOf(
  reference: string,
  part: FieldPart,
  { columns, run }: { columns: ReadonlyMap<string, Column>; run: ContestRun },
): Column {
  const dot = reference.indexOf('.');
  const column =
    dot < 0
      ? columns.get(reference)
      : (earlierColumn(run.rounds.get(reference.slice(0, dot)), reference.slice(dot + 1), part) ??
        absentColumn(run.rulebook.shapes.get(reference), part));
  if (column === undefined) throw new Error(`no figure ${reference}`);
  return column;
}

/** A figure of a round that has no parts: no entry has an attribute to make one. */
const absentColumn = (shape: Shape | undefined, { entries }: FieldPart): Column | undefined =>
  shape &&
  new Column(
    shape.map((axis) => withKeys(axis, [])),
    shape.length === 0 ? NO_AXES : [],
    entries.length,
    new ExactNumbers([]),
  );

/** Puts the parts of an earlier round together; an entry that was not in its field has no value. */
function earlierColumn(round: RoundRun | undefined, id: string, part: FieldPart): Column | undefined {
  const parts = (round?.parts ?? []).flatMap((of) => {
    const column = of.columns.get(id);
    return column === undefined ? [] : [{ column, part: of.part }];
  });
  if (parts.length === 0) return undefined;
  const { axes, tuples, value } = combine(parts.map(({ column }) => column));
  const placeOf = new Map(
    parts.flatMap(({ part: { entries } }, of) => entries.map((entry, row) => [entry, { of, row }] as const)),
  );
  const rowsOf = part.entries.map((entry) => placeOf.get(entry) ?? { of: -1, row: -1 });
  const at = ({ of, row }: { of: number; row: number }, tuple: number): Exact | undefined =>
    of < 0 ? undefined : value(of, row, tuple);
  if (axes.length === 0) return plainColumn(rowsOf.map((place) => at(place, 0)));
  const data = rowsOf.flatMap((place) => tuples.map((_, tuple) => at(place, tuple)));
  return withKeysMet(new Column(axes, tuples, part.entries.length, new ExactNumbers(data)));
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
