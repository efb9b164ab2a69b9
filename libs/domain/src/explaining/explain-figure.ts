import { printExact } from '../exact/exact.js';
import { spend, type Budget } from '../figures/budget.js';
import type { Column } from '../figures/column.js';
import type { Names, TraceLine } from '../figures/method.js';
import { methodNamed } from '../figures/methods/methods.js';
import type { Figure } from '../rulebook/schema.js';
import type { SourceRun } from '../sources/source.js';
import { kindOf, methodOf } from '../sources/sources.js';
import type { Sentence } from '../terms/words.js';
import type { ExplainedFigure, ExplainedLine, ExplainedStepResult } from './explained-entry.js';
import { titled } from './names.js';

/** A figure that was computed, and the row of the entry that asks. */
export interface FigureRow {
  /** What the figure was after its source and after each step; none where it waits. */
  readonly results: readonly Column[];
  readonly row: number;
  readonly names: Names;
  readonly run: SourceRun;
}

/** What the source and each step did to one entry; nothing for a figure that waits. */
export function explainFigure(figure: Figure, { results, row, names, run }: FigureRow): ExplainedFigure[] {
  const [start, last] = [results[0], results.at(-1)];
  if (start === undefined || last === undefined) return [];
  const [source, { budget }] = [methodOf(figure.from), run];
  const value = last.axes.length === 0 ? last.value(row) : undefined;
  return [
    {
      id: figure.id,
      title: titled(figure.title, figure.id),
      source: stepResult(kindOf(figure.from), source.sentence(figure.from, names), {
        lines: source.trace(figure.from, { column: start, row }, run),
        at: { column: start, row, names, budget },
      }),
      steps: (figure.steps ?? []).flatMap((step, k) => {
        const [before, after] = [results[k], results[k + 1]];
        if (before === undefined || after === undefined) return [];
        const method = methodNamed(step.method);
        const lines = method.trace(step, { before, after, row }, run);
        return [
          stepResult(step.method, method.sentence(step, names), { lines, at: { column: after, row, names, budget } }),
        ];
      }),
      value: value === undefined ? null : printExact(value),
    },
  ];
}

interface ResultAt {
  readonly column: Column;
  readonly row: number;
  readonly names: Names;
  readonly budget: Budget;
}

function stepResult(
  method: string,
  sentence: Sentence,
  { lines, at }: { lines: readonly TraceLine[]; at: ResultAt },
): ExplainedStepResult {
  spend(at.budget, 'character', sentence.zh.length);
  return { method, sentence, lines: lines.flatMap((line) => explainLine(line, at)) };
}

/** Nothing for a tuple of keys that the entry has nothing at. */
function explainLine({ tuple, inputs, arithmetic }: TraceLine, at: ResultAt): ExplainedLine[] {
  const { column, row, names, budget } = at;
  const value = column.at(row, tuple);
  if (value === undefined && inputs.every((input) => input.value === null)) return [];
  spend(budget, 'name', 1 + inputs.length);
  spend(budget, 'character', arithmetic?.zh.length ?? 0);
  const keys = column.axes.map(({ name, keys: all }, i) => {
    const key = all[column.tuples[tuple]?.[i] ?? 0] ?? '';
    return { axis: name, key, title: names.key(name, key) };
  });
  return [
    {
      keys,
      inputs: inputs.map(({ key, figure, value: input, weight, dropped }) => ({
        key: key === undefined ? null : { ...key, title: names.key(key.axis, key.key) },
        figure: figure === undefined ? null : { id: figure, title: names.figure(figure) },
        value: input,
        weight: weight ?? null,
        dropped: dropped ?? null,
      })),
      arithmetic,
      result: value === undefined ? null : printExact(value),
    },
  ];
}
