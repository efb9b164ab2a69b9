import type { Sheet } from '../evidence/evidence.js';
import { axesOfParts, axisOfKeys, openAxis, withKeys, type Axis, type Shape } from '../figures/axis.js';
import { tooLarge } from '../figures/column-size.js';
import { Column, compareTuples, tupleId, type KeyTuple } from '../figures/column.js';
import { ScaledNumbers } from '../figures/numbers.js';
import { markDenominator } from '../rulebook/rulebook-index.js';
import type { Panel } from '../rulebook/schema.js';
import { exact } from '../terms/primitives.js';
import { say } from '../terms/words.js';
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

/** The tuples of the sheets, one for each criterion, and for each sheet and criterion the index of its tuple. */
function tuplesOf(sheets: readonly Sheet[], axes: readonly Axis[], criteria: number) {
  const keyIndex = axes.map(({ keys }) => new Map(keys.map((key, i) => [key, i])));
  const bySheet = sheets.map((sheet) =>
    Array.from({ length: criteria }, (_, criterion): KeyTuple =>
      axes.map(({ name }, i) =>
        name === 'criterion'
          ? criterion
          : (keyIndex[i]?.get(sheet[name as 'group' | 'session' | 'item' | 'judge'] ?? '') ?? -1),
      ),
    ),
  );
  const tuples = bySheet.flat().sort(compareTuples);
  const position = new Map(tuples.map((tuple, i) => [tupleId(tuple), i]));
  return { tuples, of: bySheet.map((all) => all.map((tuple) => position.get(tupleId(tuple)) ?? 0)) };
}

/** Sheets mostly have the entries in one order: so many rows of all sheets by turns stay within the cache. */
const ROWS_BY_TURNS = 64;

interface MarksTarget {
  /** For each sheet and criterion the index of its tuple. */
  readonly of: readonly (readonly number[])[];
  readonly width: number;
  readonly rowOf: ReadonlyMap<number, number>;
}

/** Puts the marks of all sheets where they belong; returns the size of the largest. */
function putMarks(data: Float64Array, sheets: readonly Sheet[], { of, width, rowOf }: MarksTarget): number {
  const longest = sheets.reduce((most, { entries }) => Math.max(most, entries.length), 0);
  let bound = 0;
  for (let from = 0; from < longest; from += ROWS_BY_TURNS) {
    for (let i = 0; i < sheets.length; i++) {
      const [sheet, columns] = [sheets[i], of[i]];
      if (sheet === undefined || columns === undefined) continue;
      const to = Math.min(from + ROWS_BY_TURNS, sheet.entries.length);
      for (let k = from; k < to; k++) {
        const row = rowOf.get(sheet.entries[k] ?? 0);
        if (row === undefined) continue;
        for (let criterion = 0; criterion < columns.length; criterion++) {
          const mark = sheet.marks[k * columns.length + criterion] ?? NaN;
          data[row * width + (columns[criterion] ?? 0)] = mark;
          if (Math.abs(mark) > bound) bound = Math.abs(mark);
        }
      }
    }
  }
  return bound;
}

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
    const { entries, rowOf } = run.part;
    const sheets = (run.evidence.sheets.get(id) ?? []).filter((sheet) =>
      sheet.entries.some((entry) => rowOf.has(entry)),
    );
    const axes = shapeOfPanel(panel).map((axis) =>
      withKeys(
        axis,
        sheets.flatMap((sheet) => sheet[axis.name as 'group' | 'session' | 'item' | 'judge'] ?? []),
      ),
    );
    const criteria = panel.criteria.length;
    const empty = tooLarge(sheets.length * criteria, run);
    if (empty !== undefined) return empty;
    const { tuples, of } = tuplesOf(sheets, axes, criteria);
    const data = new Float64Array(entries.length * tuples.length).fill(NaN);
    const bound = putMarks(data, sheets, { of, width: tuples.length, rowOf });
    return new Column(axes, tuples, entries.length, new ScaledNumbers(data, markDenominator(panel) ?? 1, bound));
  },

  figures: () => [],

  sentence({ marks: id }, names) {
    const { zh, en } = names.panel(id);
    return say(`“${zh}”的评分`, `The marks of “${en}”`);
  },

  trace: (_, { column }) => plainTrace(column),
};
