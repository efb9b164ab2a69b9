import type { ExplainedInput, ExplainedLine, ExplainedStepResult, KeyRef, Sentence } from '../../../api/types';

interface Cell {
  readonly value: string | null;
  /** Why it does not count. */
  readonly dropped: Sentence | null;
}

interface MarkRow {
  readonly key: KeyRef;
  /** What each of its marks counts in the step that follows. */
  readonly weight: string | null;
  /** In the order of the columns; null where there is none. */
  readonly cells: readonly (Cell | null)[];
}

/** Marks by who gave them and what for. */
export interface MarkTable {
  readonly columns: readonly KeyRef[];
  readonly rows: readonly MarkRow[];
  /** What the step that follows makes of each column; null where it makes something of each row. */
  readonly results: { readonly sentence: Sentence; readonly values: readonly (string | null)[] } | null;
  /** The steps that need not be shown besides. */
  readonly shows: readonly ExplainedStepResult[];
}

const MOST_CELLS = 600;

/** Of marks on two axes that a step brings down to one; null where that is not so, or they are too many to be read. */
export function markTableOf(source: ExplainedStepResult, step: ExplainedStepResult | undefined): MarkTable | null {
  const { lines, linesLeftOut } = source;
  const axes = axesOf(lines);
  if (axes === null || linesLeftOut > 0 || lines.length > MOST_CELLS || step === undefined) return null;
  const left = step.lines.map(({ keys }) => keys);
  const [kept] = left[0] ?? [];
  if (kept === undefined || !axes.includes(kept.axis) || left.some((keys) => keys.length !== 1)) return null;
  if (step.linesLeftOut > 0 || step.lines.some(({ inputsLeftOut }) => inputsLeftOut > 0)) return null;
  // judges are many, and their names short
  const across = axes.includes('judge') ? 'judge' : axes[1];
  const down = axes[0] === across ? axes[1] : axes[0];
  const [columns, rows] = [keysOf(lines, across), keysOf(lines, down)];
  const reduced = new Map(step.lines.map((line) => [line.keys[0]?.key ?? '', line]));
  const isPerRow = kept.axis === down;
  const given = new Map(lines.map((line) => [nameOf(line.keys, [down, across]), line.result]));
  const inputAt = (row: KeyRef, column: KeyRef): ExplainedInput | undefined => {
    const [line, other] = isPerRow ? [reduced.get(row.key), column] : [reduced.get(column.key), row];
    return line?.inputs.find(({ key }) => key?.axis === other.axis && key.key === other.key);
  };
  const cellAt = (row: KeyRef, column: KeyRef): Cell | null => {
    const value = given.get(nameOf([row, column], [down, across]));
    return value === undefined ? null : { value, dropped: inputAt(row, column)?.dropped ?? null };
  };
  return {
    columns,
    rows: rows.map((key) => ({
      key,
      weight: isPerRow ? null : (columns.map((column) => inputAt(key, column)?.weight).find(isSaid) ?? null),
      cells: columns.map((column) => cellAt(key, column)),
    })),
    results: isPerRow
      ? null
      : { sentence: step.sentence, values: columns.map(({ key }) => reduced.get(key)?.result ?? null) },
    shows: isPerRow ? [source] : [source, step],
  };
}

const isSaid = (weight: string | null | undefined): weight is string => typeof weight === 'string';

/** The two axes of the lines; null where they have other ones. */
function axesOf(lines: readonly ExplainedLine[]): readonly [string, string] | null {
  const [first, second, ...others] = lines[0]?.keys ?? [];
  if (first === undefined || second === undefined || others.length > 0) return null;
  const isAlike = lines.every(({ keys: [a, b] }) => a?.axis === first.axis && b?.axis === second.axis);
  return isAlike ? [first.axis, second.axis] : null;
}

/** The keys of an axis, each once, in the order in which they come. */
function keysOf(lines: readonly ExplainedLine[], axis: string): KeyRef[] {
  const keys = lines.flatMap((line) => line.keys.filter((key) => key.axis === axis));
  return [...new Map(keys.map((key) => [key.key, key])).values()];
}

const nameOf = (keys: readonly KeyRef[], axes: readonly string[]): string =>
  axes.map((axis) => keys.find((key) => key.axis === axis)?.key ?? '').join(' ');
