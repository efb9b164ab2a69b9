import type {
  ExplainedEntry,
  ExplainedFigure,
  ExplainedLine,
  ExplainedStanding,
  ExplainedStepResult,
} from '@laurel/domain';

/** A sum as it is shown: of long columns the first values, and how many more there are. */
export interface ShownLine extends ExplainedLine {
  readonly inputsLeftOut: number;
}

export interface ShownStep extends Omit<ExplainedStepResult, 'lines'> {
  readonly lines: readonly ShownLine[];
  readonly linesLeftOut: number;
}

export interface ShownFigure extends Omit<ExplainedFigure, 'source' | 'steps'> {
  readonly source: ShownStep;
  readonly steps: readonly ShownStep[];
}

type Ranked = Extract<ExplainedStanding, { readonly place: unknown }>;

export interface ShownEntry extends Omit<ExplainedEntry, 'standing' | 'figures'> {
  /** With whom it is tied is told by the rows of the version. */
  readonly standing: Omit<Ranked, 'tie'> | Exclude<ExplainedStanding, Ranked>;
  readonly figures: readonly ShownFigure[];
}

interface Most {
  readonly figures: number;
  readonly lines: number;
  readonly inputs: number;
}

/** A page can carry so much; the arithmetic of nearly every contest is shorter. */
const MOST_BYTES = 200 * 1024;
const WHOLE: Most = { figures: Infinity, lines: Infinity, inputs: Infinity };
const SHORTER: readonly Most[] = [
  { figures: Infinity, lines: 200, inputs: 200 },
  { figures: Infinity, lines: 100, inputs: 50 },
  { figures: Infinity, lines: 50, inputs: 10 },
  { figures: Infinity, lines: 10, inputs: 3 },
  { figures: Infinity, lines: 0, inputs: 0 },
  { figures: 20, lines: 0, inputs: 0 },
];

/** As JSON that a page can carry, whatever the size of the contest. */
export function textOfEntry(entry: ExplainedEntry): string {
  let text = '';
  for (const most of [WHOLE, ...SHORTER]) {
    text = JSON.stringify(shownEntry(entry, most));
    if (Buffer.byteLength(text) <= MOST_BYTES) break;
  }
  return text;
}

function shownEntry({ entry, round, part, standing, lists, figures }: ExplainedEntry, most: Most): ShownEntry {
  return {
    entry,
    round,
    part,
    standing: withoutTie(standing),
    lists,
    // the last ones are nearest to the score
    figures: figures
      .slice(Number.isFinite(most.figures) ? -most.figures : 0)
      .map(({ id, title, source, steps, value }) => ({
        id,
        title,
        source: shownStep(source, most),
        steps: steps.map((step) => shownStep(step, most)),
        value,
      })),
  };
}

function withoutTie(standing: ExplainedStanding): ShownEntry['standing'] {
  if ('out' in standing) return standing;
  const { place, of, score, sentence } = standing;
  return { place, of, score, sentence };
}

function shownStep({ method, sentence, lines }: ExplainedStepResult, most: Most): ShownStep {
  return {
    method,
    sentence,
    lines: lines.slice(0, most.lines).map((line) => shownLine(line, most)),
    linesLeftOut: Math.max(0, lines.length - most.lines),
  };
}

/** A sum that names all of its values is left out with them. */
function shownLine({ keys, inputs, arithmetic, result }: ExplainedLine, most: Most): ShownLine {
  const inputsLeftOut = Math.max(0, inputs.length - most.inputs);
  return {
    keys,
    inputs: inputs.slice(0, most.inputs),
    inputsLeftOut,
    arithmetic: inputsLeftOut > 0 ? null : arithmetic,
    result,
  };
}
