import { NumberTooLong } from '../exact/exact.js';
import { withKeys, type Shape } from '../figures/axis.js';
import { spend, TooLarge } from '../figures/budget.js';
import { Column, NO_AXES } from '../figures/column.js';
import { methodNamed } from '../figures/methods/methods.js';
import { ExactNumbers, ScaledNumbers } from '../figures/numbers.js';
import type { Figure, Round } from '../rulebook/schema.js';
import type { FieldPart } from '../sources/field-rows.js';
import type { SourceRun } from '../sources/source.js';
import { methodOf } from '../sources/sources.js';
import { at } from '../terms/refusal.js';
import { say } from '../terms/words.js';
import { earlierColumn } from './earlier-column.js';
import type { ContestRun } from './round-run.js';

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
function runFigure(figure: Figure, runAt: (step: string) => SourceRun, { refusals }: ContestRun): Column[] {
  const source = runAt('from');
  const results = [runStep(source, () => methodOf(figure.from).column(figure.from, source))];
  figure.steps?.forEach((step, i) => {
    const before = results.at(-1);
    if (before === undefined || !refusals.isEmpty) return;
    const run = runAt(at('steps', i));
    results.push(
      runStep(run, () => {
        spend(run.budget, 'double', before.rows * before.tuples.length);
        return methodNamed(step.method).run(step, before, run);
      }),
    );
  });
  return results.filter((result) => result !== undefined);
}

/** One step; undefined, and refused, where it has too many numbers or numbers too long to go on with. */
function runStep(run: SourceRun, make: () => Column): Column | undefined {
  try {
    const column = make();
    if (!(column.numbers instanceof ScaledNumbers) && column.numbers.areTooLong) throw new TooLarge(tooLongWords);
    return column;
  } catch (error) {
    if (!(error instanceof TooLarge || error instanceof NumberTooLong)) throw error;
    run.refuse('too-large', error instanceof TooLarge ? error.sentence : tooLongWords);
    return undefined;
  }
}

const tooLongWords = say(
  '这里的数太长，无法计算：请先取到几位小数',
  'The numbers here are too long to be computed: round them first',
);

/** What a source or a step may ask of the contest, for one part. */
export function figureRun(
  part: FieldPart,
  { columns, run, path }: { columns: ReadonlyMap<string, Column>; run: ContestRun; path: string },
): SourceRun {
  return {
    part,
    budget: run.budget,
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
      : (earlierColumn(reference, part, run) ?? absentColumn(run.rulebook.shapes.get(reference), part));
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
