import { exact } from '../../terms/primitives.js';
import { exactInteger, exactRatio, printExact, type Exact } from '../../exact/exact.js';
import { plainColumn, type Column } from '../../figures/column.js';
import { methodNamed } from '../../figures/methods/methods.js';
import { at } from '../../terms/refusal.js';
import type { GivenColumns } from '../round-run.js';
import { figureRun } from '../run-figures.js';
import { nameOf, type FigureUses } from './figure-uses.js';
import type { FigureWay } from './needed.js';
import { isOneWay } from './one-way.js';
import type { Pair } from './pair-standing.js';
import { panelValues, type PanelValue } from './panel-values.js';
import { scaleRange, type ValueOf } from './scale-range.js';
import type { Knob, Turn } from './search-way.js';
import type { Trials } from './trials.js';

interface Asked {
  readonly pair: Pair;
  readonly uses: FigureUses;
  readonly trials: Trials;
}

/** The value of each panel that the score leans on, higher or lower. `roots`: all that the two are compared by. */
export function figureKnobs(roots: readonly string[], score: string, { pair, uses, trials }: Asked): Knob[] {
  const { round, part, behind } = pair;
  const { rulebook } = trials.base;
  return panelValues(roots, score, { round: round.round, part, rulebook, uses }).flatMap((value) => {
    const panel = rulebook.panels.get(value.panel);
    const start = part.results.get(value.figure.id)?.[value.steps]?.value(behind.row);
    if (panel === undefined || start === undefined) return [];
    return [knobOf({ value, panel, row: behind.row, round, part, uses, trials }, start)];
  });
}

/** Where nothing is rounded. */
const HUNDREDTH = exact(0.01);

function knobOf(of: ValueOf, start: Exact): Knob {
  const { value, round, trials } = of;
  const { panel, figure, steps, digits } = value;
  const by = digits === undefined ? HUNDREDTH : exactRatio(1n, 10n ** BigInt(digits));
  const way: FigureWay = {
    kind: 'figure',
    panel,
    figure: figure.id,
    beforeStep: steps < (figure.steps ?? []).length ? steps : null,
    by: printExact(by),
    isRounded: digits !== undefined,
  };
  return {
    way,
    isOneWay: isOneWay(round.round, [{ figure: figure.id, steps }], trials.base),
    turns: () => turnsOf(of, start, by),
  };
}

/** Up, then down, as far as the panel's scale goes. */
function turnsOf(of: ValueOf, start: Exact, by: Exact): Turn[] {
  const [lowest = start, highest = start] = scaleRange(of);
  const { round, trials, uses, value } = of;
  const run = trials.from(round.round.id);
  const others = trials.without([nameOf(round.round, value.figure.id)], round.round.id, uses);
  const turn = (end: Exact, step: Exact): Turn => {
    const valueAt = (steps: number): Exact => start.add(step.mul(exactInteger(steps)));
    return {
      most: Math.max(0, Number(end.sub(start).div(step).floor().valueOf())),
      run: (steps) => run({ given: withValue(others, valueAt(steps), of) }),
      amount: (steps) => ({ more: printExact(valueAt(steps).sub(start)), reaches: printExact(valueAt(steps)) }),
    };
  };
  return [turn(highest, by), turn(lowest, by.neg())];
}

/** The columns that are taken over, and the figure with another value of the entry: its steps behind the value are run. */
function withValue({ round, byPart }: GivenColumns, value: Exact, of: ValueOf): GivenColumns {
  const parts = of.round.parts.map((part): [string | null, Map<string, Column>] => {
    const columns = new Map(byPart.get(part.part.key));
    const column = part === of.part ? changedColumn(value, of) : part.columns.get(of.value.figure.id);
    return [part.part.key, column === undefined ? columns : columns.set(of.value.figure.id, column)];
  });
  return { round, byPart: new Map(parts) };
}

function changedColumn(changed: Exact, { value, row, round, part, trials }: ValueOf): Column {
  const column = part.results.get(value.figure.id)?.[value.steps];
  if (column === undefined) throw new Error(`no results of ${value.figure.id}`);
  const values = part.part.entries.map((_, other) => (other === row ? changed : column.value(other)));
  const path = at('rounds', round.index);
  const run = figureRun(part.part, { columns: part.columns, run: trials.base, path });
  return stepsBehind(value).reduce(
    (before: Column, step) => methodNamed(step.method).run(step, before, run),
    plainColumn(values),
  );
}

const stepsBehind = ({ figure, steps }: PanelValue) => (figure.steps ?? []).slice(steps);
