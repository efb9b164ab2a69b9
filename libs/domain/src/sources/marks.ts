import type { Sheet } from '../evidence/evidence.js';
import { axesOfParts, axisOfKeys, openAxis, withKeys, type Axis, type Shape } from '../figures/axis.js';
import { spendColumn } from '../figures/budget.js';
import { Column, type KeyTuple } from '../figures/column.js';
import { ScaledNumbers } from '../figures/numbers.js';
import { markDenominator } from '../rulebook/rulebook-index.js';
import type { Panel } from '../rulebook/schema.js';
import { exact } from '../terms/primitives.js';
import { say } from '../terms/words.js';
import type { FieldPart } from './field-rows.js';
import { metTuples } from './met-tuples.js';
import { plainTrace, type SourceMethod, type SourceOf } from './source.js';

export function shapeOfPanel(panel: Panel): Shape {
  const criteria = panel.criteria.map(({ id, title, weight }) => ({
    id,
    title,
    weight: weight === undefined ? undefined : exact(weight),
  }));
  return [
    ...axesOfParts(panel),
    ...(criteria.length > 1 ? [axisOfKeys('criterion', criteria)] : []),
    openAxis('judge'),
  ];
}

type SheetAxis = 'group' | 'session' | 'item' | 'judge';

/** The sheets that have rows of the part’s entries, by their places among all of the panel. */
function sheetsOfPart(sheets: readonly Sheet[], { field, index }: FieldPart): readonly number[] {
  const met = new Set<number>();
  field.eachRow(sheets, index, (of) => met.add(of));
  return [...met].sort((a, b) => a - b);
}

interface MarksFrame {
  readonly axes: readonly Axis[];
  readonly tuples: readonly KeyTuple[];
  /** For each sheet and criterion the index of its tuple. */
  readonly tupleAt: Int32Array;
}

function frameOf(panel: Panel, sheets: readonly Sheet[]): MarksFrame {
  const criteria = panel.criteria.length;
  const axes = shapeOfPanel(panel).map((axis) =>
    withKeys(
      axis,
      sheets.flatMap((sheet) => sheet[axis.name as SheetAxis] ?? []),
    ),
  );
  const rows = sheets.length * criteria;
  const keys = axes.map(({ name, keys }) => {
    if (name === 'criterion') return Int32Array.from({ length: rows }, (_, i) => i % criteria);
    const placeOf = new Map(keys.map((key, place) => [key, place]));
    const places = sheets.map((sheet) => placeOf.get(sheet[name as SheetAxis] ?? '') ?? -1);
    return Int32Array.from({ length: rows }, (_, i) => places[Math.floor(i / criteria)] ?? -1);
  });
  const counts = axes.map((axis) => axis.keys.length);
  return { axes, ...metTuples(keys, counts, rows) };
}

/** Sheets mostly have the entries in one order: so many rows of all sheets by turns stay within the cache. */
const ROWS_BY_TURNS = 64;

interface MarksTarget {
  readonly frame: MarksFrame;
  readonly criteria: number;
  readonly part: FieldPart;
}

/** Puts the marks of all sheets of a round in one part where they belong; returns the size of the largest. */
function putAll(data: Float64Array, sheets: readonly Sheet[], { frame, criteria, part }: MarksTarget): number {
  const longest = sheets.reduce((most, { entries }) => Math.max(most, entries.length), 0);
  const [width, { tupleAt }] = [frame.tuples.length, frame];
  let bound = 0;
  for (let from = 0; from < longest; from += ROWS_BY_TURNS) {
    sheets.forEach(({ entries, marks }, sheet) => {
      const to = Math.min(from + ROWS_BY_TURNS, entries.length);
      for (let i = from; i < to; i++) {
        const row = part.field.rowAt(entries[i] ?? -1, part.index);
        if (row < 0) continue;
        for (let criterion = 0; criterion < criteria; criterion++) {
          const mark = marks[i * criteria + criterion] ?? NaN;
          data[row * width + (tupleAt[sheet * criteria + criterion] ?? 0)] = mark;
          if (Math.abs(mark) > bound) bound = Math.abs(mark);
        }
      }
    });
  }
  return bound;
}

/** The same for one part of many: its rows alone are visited. `placeOf`: where a sheet stands among those of the part. */
function putOfPart(
  data: Float64Array,
  sheets: readonly Sheet[],
  { frame, criteria, part, placeOf }: MarksTarget & { readonly placeOf: ReadonlyMap<number, number> },
): number {
  let bound = 0;
  part.field.eachRow(sheets, part.index, (of, position, row) => {
    const first = (placeOf.get(of) ?? 0) * criteria;
    for (let criterion = 0; criterion < criteria; criterion++) {
      const mark = sheets[of]?.marks[position * criteria + criterion] ?? NaN;
      data[row * frame.tuples.length + (frame.tupleAt[first + criterion] ?? 0)] = mark;
      if (Math.abs(mark) > bound) bound = Math.abs(mark);
    }
  });
  return bound;
}

const NONE: readonly Sheet[] = [];

export const marks: SourceMethod<SourceOf<'marks'>> = {
  shape({ marks: id }, check) {
    const panel = check.index.panels.get(id);
    if (panel === undefined) {
      check.add(
        'unknown-panel',
        say(`没有 ${id} 这个评委组，请先在 panels 里写明`, `There is no panel ${id}: declare it in panels`),
        'marks',
      );
      return undefined;
    }
    check.take('panel', id, 'marks');
    return shapeOfPanel(panel);
  },

  column({ marks: id }, run) {
    const panel = run.rulebook.panels.get(id);
    if (panel === undefined) throw new Error(`no panel ${id}`);
    const { part } = run;
    const all = run.evidence.sheets.get(id) ?? NONE;
    const places = sheetsOfPart(all, part);
    const criteria = panel.criteria.length;
    spendColumn(run.budget, { rows: part.entries.length, tuples: places.length * criteria });
    const sheets = places.flatMap((place) => all[place] ?? []);
    const frame = frameOf(panel, sheets);
    const data = new Float64Array(part.entries.length * frame.tuples.length).fill(NaN);
    const target = { frame, criteria, part };
    const placeOf = new Map(places.map((of, place) => [of, place]));
    const bound = part.field.parts === 1 ? putAll(data, sheets, target) : putOfPart(data, all, { ...target, placeOf });
    const numbers = new ScaledNumbers(data, markDenominator(panel) ?? 1, bound);
    return new Column(frame.axes, frame.tuples, part.entries.length, numbers);
  },

  figures: () => [],

  sentence({ marks: id }, names) {
    const { zh, en } = names.panel(id);
    return say(`“${zh}”的评分`, `The marks of “${en}”`);
  },

  trace: (_, { column }) => plainTrace(column),
};
