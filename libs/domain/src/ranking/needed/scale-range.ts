import type { Exact } from '../../exact/exact.js';
import type { Evidence, Sheet } from '../../evidence/evidence.js';
import { markDenominator } from '../../rulebook/rulebook-index.js';
import type { Criterion, Panel } from '../../rulebook/schema.js';
import { exact } from '../../terms/primitives.js';
import { Refusals } from '../../terms/refusal.js';
import { runFigures } from '../run-figures.js';
import { nameOf, type FigureUses } from './figure-uses.js';
import type { PanelValue } from './panel-values.js';
import { TooMuchWork, type Trials } from './trials.js';

export interface ValueOf {
  readonly value: PanelValue;
  readonly panel: Panel;
  readonly uses: FigureUses;
  readonly trials: Trials;
}

/** What the value is with marks of the entry from one end of the scale to the other: its lowest and its highest. */
export function scaleRange(of: ValueOf): readonly [lowest: Exact | undefined, highest: Exact | undefined] {
  const valueWith = (marks: readonly Exact[]) => valueOf(withMarks(marks, of), of);
  return [
    extreme(of.panel, valueWith, (a, b) => a.compare(b) < 0),
    extreme(of.panel, valueWith, (a, b) => a.compare(b) > 0),
  ];
}

/** Each criterion in turn at that end of its scale which is better: a penalty counts the other way round. */
function extreme(
  { criteria }: Panel,
  valueWith: (marks: readonly Exact[]) => Exact | undefined,
  isBetter: (a: Exact, b: Exact) => boolean,
): Exact | undefined {
  let marks: readonly Exact[] = criteria.map(topOf);
  let best = valueWith(marks);
  criteria.forEach(({ scale }, i) => {
    const others = marks.map((mark, k) => (k === i ? exact(scale.from) : mark));
    const value = valueWith(others);
    if (value === undefined || (best !== undefined && !isBetter(value, best))) return;
    [marks, best] = [others, value];
  });
  return best;
}

/** The highest mark that its steps lead to. */
function topOf({ scale }: Criterion): Exact {
  const [from, to, step] = [exact(scale.from), exact(scale.to), exact(scale.step)];
  return from.add(to.sub(from).div(step).floor().mul(step));
}

/** Runs the figures that the value is made of, and no more of it than the value. */
function valueOf(evidence: Evidence, { value, uses, trials }: ValueOf): Exact | undefined {
  const { run: base, round, part, ranked } = trials.stand;
  const name = nameOf(round.round, value.figure.id);
  const figures = uses.behind([name]).map(({ figure }) => ({
    ...figure,
    steps: figure === value.figure ? (figure.steps ?? []).slice(0, value.steps) : (figure.steps ?? []),
  }));
  const run = { ...base, evidence, refusals: new Refusals(), budget: trials.budget, explained: undefined };
  const at = { round: { ...round.round, figures }, index: round.index };
  const { columns } = runFigures(at, part.part, { run, waiting: new Map() });
  if (trials.budget.numbers < 0) throw new TooMuchWork();
  return run.refusals.isEmpty ? columns.get(value.figure.id)?.value(ranked.row) : undefined;
}

/** The evidence with the same mark for a criterion wherever the entry has one. */
function withMarks(marks: readonly Exact[], { value, panel, trials }: ValueOf): Evidence {
  const { evidence } = trials.stand.run;
  const place = evidence.placeOf.get(trials.entry) ?? -1;
  const scaled = marks.map((mark) => mark.mul(markDenominator(panel) ?? 1).valueOf());
  const sheets = (evidence.sheets.get(value.panel) ?? []).map((sheet) => remarked(sheet, place, scaled));
  return { ...evidence, sheets: new Map(evidence.sheets).set(value.panel, sheets) };
}

function remarked(sheet: Sheet, place: number, scaled: readonly number[]): Sheet {
  const row = sheet.entries.indexOf(place);
  if (row < 0) return sheet;
  const marks = sheet.marks.slice();
  scaled.forEach((mark, i) => {
    const at = row * scaled.length + i;
    if (!Number.isNaN(marks[at] ?? NaN)) marks[at] = mark;
  });
  return { ...sheet, marks };
}
