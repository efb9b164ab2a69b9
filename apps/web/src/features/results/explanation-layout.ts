import type { ExplainedEntry, ExplainedFigure, ExplainedInput, ExplainedLine, ExplainedStage } from '../../api/types';

/** One line of a worked sum: what it is called, what went in, how it was reckoned, what came out. */
export interface SumRow {
  readonly line: ExplainedLine;
  /** Whether the line's inputs are written out here; they are not where the rows above hold them already. */
  readonly showsInputs: boolean;
  /** What the next step multiplies the line's result by. */
  readonly weight: string | null;
}

export interface SumStage {
  readonly stage: ExplainedStage;
  readonly rows: readonly SumRow[];
}

/** A figure as a ledger has it: stages that still have keys above, and the sum that ends it. */
export interface FigureSheet {
  readonly figure: ExplainedFigure;
  /** Stages with a row for each key that is left. */
  readonly above: readonly SumStage[];
  /** Stages with one line, which lead to the value. */
  readonly closing: readonly SumStage[];
}

export const layOut = ({ figures }: ExplainedEntry): FigureSheet[] => figures.map(layOutFigure);

/** The figure whose value is the score: the last one that has it. */
export function scoreFigure({ figures, standing }: ExplainedEntry): string | null {
  const score = 'score' in standing ? standing.score : null;
  return [...figures].reverse().find(({ value }) => value !== null && value === score)?.id ?? null;
}

function layOutFigure(figure: ExplainedFigure): FigureSheet {
  const stages = [figure.source, ...figure.steps];
  const shown = stages.map((stage, index) => !isRepeated(stage, stages[index + 1]));
  const laid = stages.flatMap((stage, index) => {
    if (!shown[index]) return [];
    const isCarried = index > 0 && shown[index - 1] === true;
    return [{ stage, rows: stage.lines.map((line) => rowOf(line, { isCarried, next: stages[index + 1] })) }];
  });
  const isKeyed = ({ stage }: SumStage): boolean => stage.lines.some(({ keys }) => keys.length > 0);
  return { figure, above: laid.filter(isKeyed), closing: laid.filter((stage) => !isKeyed(stage)) };
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

interface Around {
  /** The stage before is shown, so its results are in sight. */
  readonly isCarried: boolean;
  readonly next: ExplainedStage | undefined;
}

function rowOf(line: ExplainedLine, { isCarried, next }: Around): SumRow {
  const hasDropped = line.inputs.some(({ dropped }) => dropped !== null);
  const isNew = line.inputs.length > 0 && !isCarried && !isWrittenOut(line);
  return { line, showsInputs: isNew || hasDropped, weight: weightIn(line, next) };
}

/** Other figures stand above by themselves: where the sum in numbers holds them all, they need no second mention. */
const isWrittenOut = ({ inputs, arithmetic }: ExplainedLine): boolean =>
  arithmetic !== null && inputs.every(({ figure, value }) => figure !== null && value !== null);

/** The weight with which a row goes into the next stage. */
function weightIn({ keys }: ExplainedLine, next: ExplainedStage | undefined): string | null {
  const input = next?.lines.flatMap(({ inputs }) => inputs).find((candidate) => isAt(candidate, keys));
  return input?.weight ?? null;
}

const isAt = ({ key }: ExplainedInput, keys: ExplainedLine['keys']): boolean =>
  key !== null && keys.length === 1 && keys[0]?.axis === key.axis && keys[0].key === key.key;
