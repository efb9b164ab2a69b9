import type {
  ExplainedEntry,
  ExplainedFigure,
  ExplainedInput,
  ExplainedLine,
  ExplainedStage,
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

export interface SumStage {
  readonly stage: ExplainedStage;
  readonly rows: readonly SumRow[];
}

/** A figure as a ledger has it: marks, stages that still have keys, what is added up, and the steps that end it. */
export interface FigureSheet {
  readonly figure: ExplainedFigure;
  readonly table: MarkTable | null;
  /** Stages with a row for each key that is left, as far as nothing else shows them. */
  readonly above: readonly SumStage[];
  readonly addends: Addends | null;
  /** Stages with one line, which lead to the value. */
  readonly closing: readonly SumStage[];
}

export const layOut = ({ figures }: ExplainedEntry): FigureSheet[] => figures.map(layOutFigure);

/** The figure whose value is the score: the last one that has it. */
export function scoreFigure({ figures, standing }: ExplainedEntry): string | null {
  const score = 'score' in standing ? standing.score : null;
  return [...figures].reverse().find(({ value }) => value !== null && value === score)?.id ?? null;
}

/** Votes that were taken off again, each with its reason. */
export interface Losses {
  readonly stage: ExplainedStage;
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
  return lost.length === taken.length && left === line.result ? { stage: source, cast: cast.value, lost } : null;
}

function layOutFigure(figure: ExplainedFigure): FigureSheet {
  const stages = [figure.source, ...figure.steps];
  const table = markTableOf(figure.source, figure.steps[0]);
  const addends = stages.reduce<Addends | null>((last, stage, at) => addendsOf(stage, stages[at - 1]) ?? last, null);
  const hidden = new Set([
    ...stages.filter((stage, at) => isRepeated(stage, stages[at + 1])),
    ...(table?.shows ?? []),
    ...(addends?.shows ?? []),
  ]);
  const shown = (stage: ExplainedStage | undefined): boolean =>
    stage !== undefined && (!hidden.has(stage) || table?.shows.includes(stage) === true);
  const laid = stages.flatMap((stage, at) => {
    if (hidden.has(stage)) return [];
    return [{ stage, rows: stage.lines.map((line) => rowOf(line, shown(stages[at - 1]))) }];
  });
  const isKeyed = ({ stage }: SumStage): boolean => stage.lines.some(({ keys }) => keys.length > 0);
  return {
    figure,
    table,
    addends,
    above: laid.filter(isKeyed),
    closing: laid.filter((stage) => !isKeyed(stage)),
  };
}

/** What a stage found out by itself stands again as the input of the next one: then it is not shown twice. */
function isRepeated(stage: ExplainedStage, next: ExplainedStage | undefined): boolean {
  if (next === undefined) return false;
  return stage.lines.every(({ inputs, arithmetic }) => {
    const [only, ...others] = inputs;
    return (
      arithmetic === null &&
      others.length === 0 &&
      (only === undefined || (only.figure !== null && only.weight === null))
    );
  });
}

/** Its inputs are in sight where the stage before is shown. */
function rowOf(line: ExplainedLine, isCarried: boolean): SumRow {
  const hasDropped = line.inputs.some(({ dropped }) => dropped !== null);
  const isNew = line.inputs.length > 0 && !isCarried && !isWrittenOut(line);
  return { line, showsInputs: isNew || hasDropped };
}

/** Other figures stand above by themselves: where the sum in numbers holds them all, they need no second mention. */
const isWrittenOut = ({ inputs, arithmetic }: ExplainedLine): boolean =>
  arithmetic !== null && inputs.every(({ figure, value }: ExplainedInput) => figure !== null && value !== null);
