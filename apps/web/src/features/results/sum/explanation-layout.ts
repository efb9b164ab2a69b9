import type {
  ExplainedEntry,
  ExplainedFigure,
  ExplainedInput,
  ExplainedLine,
  ExplainedStepResult,
  Sentence,
} from '../../../api/types';
import { sumOf, times } from '../../../ui/format/exact-sum';
import { addendsOf, type Addends } from './addends';
import { type MarkTable, markTableOf } from './mark-table-layout';

/** One line of a worked sum: what it is called, what went in, how it was reckoned, what came out. */
export interface SumRow {
  readonly line: ExplainedLine;
  /** Whether the line's inputs are written out here; they are not where the rows above hold them already. */
  readonly showsInputs: boolean;
}

export interface SumStepResult {
  readonly step: ExplainedStepResult;
  readonly rows: readonly SumRow[];
}

/** A figure as a ledger has it: marks, steps that still have keys, what is added up, and the steps that end it. */
export interface FigureSheet {
  readonly figure: ExplainedFigure;
  readonly table: MarkTable | null;
  /** Steps with a row for each key that is left, as far as nothing else shows them. */
  readonly above: readonly SumStepResult[];
  readonly addends: Addends | null;
  /** Steps with one line, which lead to the value. */
  readonly closing: readonly SumStepResult[];
}

export const layOut = ({ figures }: ExplainedEntry): FigureSheet[] => figures.map(layOutFigure);

/** The figure whose value is the score: the last one that has it. */
export function scoreFigure({ figures, standing }: ExplainedEntry): string | null {
  const score = 'score' in standing ? standing.score : null;
  return [...figures].reverse().find(({ value }) => value !== null && value === score)?.id ?? null;
}

/** Votes that were taken off again, each with its reason. */
export interface Losses {
  readonly step: ExplainedStepResult;
  readonly cast: string;
  readonly lost: readonly { readonly value: string; readonly why: Sentence }[];
}

/** null where a figure does not come straight from a number of which something was taken off. */
export function lossesOf({ source, steps }: ExplainedFigure): Losses | null {
  const [line, ...others] = source.lines;
  if (line === undefined || others.length > 0 || steps.length > 0 || line.inputsLeftOut > 0) return null;
  const [cast, ...taken] = line.inputs;
  if (cast === undefined || taken.length === 0 || cast.value === null || cast.dropped !== null) return null;
  const lost = taken.flatMap(({ value, dropped }) =>
    value === null || dropped === null ? [] : [{ value, why: dropped }],
  );
  const left = sumOf([cast.value, ...lost.map(({ value }) => times(value, '-1'))]);
  return lost.length === taken.length && left === line.result ? { step: source, cast: cast.value, lost } : null;
}

function layOutFigure(figure: ExplainedFigure): FigureSheet {
  const steps = [figure.source, ...figure.steps];
  const table = markTableOf(figure.source, figure.steps[0]);
  const addends = steps.reduce<Addends | null>((last, step, at) => addendsOf(step, steps[at - 1]) ?? last, null);
  const hidden = new Set([
    ...steps.filter((step, at) => isRepeated(step, steps[at + 1])),
    ...(table?.shows ?? []),
    ...(addends?.shows ?? []),
  ]);
  const shown = (step: ExplainedStepResult | undefined): boolean =>
    step !== undefined && (!hidden.has(step) || table?.shows.includes(step) === true);
  const laid = steps.flatMap((step, at) => {
    if (hidden.has(step)) return [];
    return [{ step, rows: step.lines.map((line) => rowOf(line, shown(steps[at - 1]))) }];
  });
  const isKeyed = ({ step }: SumStepResult): boolean => step.lines.some(({ keys }) => keys.length > 0);
  return {
    figure,
    table,
    addends,
    above: laid.filter(isKeyed),
    closing: laid.filter((step) => !isKeyed(step)),
  };
}

/** What a step found out by itself stands again as the input of the next one: then it is not shown twice. */
function isRepeated(step: ExplainedStepResult, next: ExplainedStepResult | undefined): boolean {
  if (next === undefined) return false;
  return step.lines.every(({ inputs, arithmetic }) => {
    const [only, ...others] = inputs;
    return (
      arithmetic === null &&
      others.length === 0 &&
      (only === undefined || (only.figure !== null && only.weight === null))
    );
  });
}

/** Its inputs are in sight where the step before is shown. */
function rowOf(line: ExplainedLine, isCarried: boolean): SumRow {
  const hasDropped = line.inputs.some(({ dropped }) => dropped !== null);
  const isNew = line.inputs.length > 0 && !isCarried && !isWrittenOut(line);
  return { line, showsInputs: isNew || hasDropped };
}

/** Other figures stand above by themselves: where the sum in numbers holds them all, they need no second mention. */
const isWrittenOut = ({ inputs, arithmetic }: ExplainedLine): boolean =>
  arithmetic !== null && inputs.every(({ figure, value }: ExplainedInput) => figure !== null && value !== null);
