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
import { panelValues, type PanelValue } from './panel-values.js';
import { scaleRange, type ValueOf } from './scale-range.js';
import type { Knob, Turn } from './search-way.js';
import type { Trials } from './trials.js';

/** The value of each panel that what was asked leans on, higher or lower. `roots`: all that keeps the entry from it. */
export function figureKnobs(roots: readonly string[], uses: FigureUses, trials: Trials): Knob[] {
  const { run, round, part, ranked } = trials.stand;
  const by = nameOf(round.round, trials.aim.ordering.by.figure);
  return panelValues(roots, by, { round: round.round, part, rulebook: run.rulebook, uses }).flatMap((value) => {
    const panel = run.rulebook.panels.get(value.panel);
    const start = part.results.get(value.figure.id)?.[value.steps]?.value(ranked.row);
    return panel === undefined || start === undefined ? [] : [knobOf({ value, panel, uses, trials }, start)];
  });
}

/** Where nothing is rounded. */
const HUNDREDTH = exact(0.01);

function knobOf(of: ValueOf, start: Exact): Knob {
  const { value, trials } = of;
  const { run, round } = trials.stand;
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
    isOneWay: isOneWay([{ figure: figure.id, steps }], trials.aim.ordering, { round: round.round, run }),
    turns: () => turnsOf(of, start, by),
  };
}

/** Up, then down, as far as the panel's scale goes. */
function turnsOf(of: ValueOf, start: Exact, by: Exact): Turn[] {
  const [lowest = start, highest = start] = scaleRange(of);
  const { trials, uses, value } = of;
  const { round } = trials.stand.round;
  const run = trials.from(round.id);
  const others = trials.without([nameOf(round, value.figure.id)], round.id, uses);
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
  const { stand } = of.trials;
  const parts = stand.round.parts.map((part): [string | null, Map<string, Column>] => {
    const columns = new Map(byPart.get(part.part.key));
    const column = part === stand.part ? changedColumn(value, of) : part.columns.get(of.value.figure.id);
    return [part.part.key, column === undefined ? columns : columns.set(of.value.figure.id, column)];
  });
  return { round, byPart: new Map(parts) };
}

function changedColumn(changed: Exact, { value, trials }: ValueOf): Column {
  const { run: base, round, part, ranked } = trials.stand;
  const column = part.results.get(value.figure.id)?.[value.steps];
  if (column === undefined) throw new Error(`no results of ${value.figure.id}`);
  const values = part.part.entries.map((_, other) => (other === ranked.row ? changed : column.value(other)));
  const path = at('rounds', round.index);
  const run = figureRun(part.part, { columns: part.columns, run: base, path });
  return stepsBehind(value).reduce(
    (before: Column, step) => methodNamed(step.method).run(step, before, run),
    plainColumn(values),
  );
}

const stepsBehind = ({ figure, steps }: PanelValue) => (figure.steps ?? []).slice(steps);
