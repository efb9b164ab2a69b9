import { type Exact, printExact, readOutcomeNumber } from '@laurel/domain';
import type {
  BothDto,
  ComparedFigureDto,
  ComparedLineDto,
  ComparedStepDto,
  ComparedTermDto,
} from './dto/comparison.dto.js';
import type {
  ExplainedEntryDto,
  ExplainedFigureDto,
  ExplainedInputDto,
  ExplainedLineDto,
  ExplainedStepResultDto,
} from './dto/explained-entry.dto.js';

/** Longer columns are for the arithmetic of one entry. */
const MOST_LINES = 60;

type Pair<T> = readonly [T, T];

const exactOf = (text: string | null | undefined): Exact | null =>
  text === null || text === undefined ? null : readOutcomeNumber(text);

export function both(a: string | null, b: string | null): BothDto {
  const [left, right] = [exactOf(a), exactOf(b)];
  return { a, b, difference: left === null || right === null ? null : printExact(left.sub(right)) };
}

/** Every figure of both, step by step; what only one of them has is left out. */
export function compareFigures(a: ExplainedEntryDto, b: ExplainedEntryDto): ComparedFigureDto[] {
  return a.figures.flatMap((figure) => {
    const other = b.figures.find(({ id }) => id === figure.id);
    return other === undefined ? [] : [comparedFigure(figure, other)];
  });
}

function comparedFigure(a: ExplainedFigureDto, b: ExplainedFigureDto): ComparedFigureDto {
  const steps = [a.source, ...a.steps].flatMap((step, index) => {
    const other = [b.source, ...b.steps][index];
    return other === undefined ? [] : [comparedStep(step, other)];
  });
  return { id: a.id, title: a.title, value: both(a.value, b.value), steps };
}

function comparedStep(a: ExplainedStepResultDto, b: ExplainedStepResultDto): ComparedStepDto {
  const others = new Map(b.lines.map((line) => [keysOf(line), line]));
  const lines = a.lines.flatMap((line): ComparedLineDto[] => {
    const other = others.get(keysOf(line));
    return other === undefined ? [] : [{ keys: line.keys, result: both(line.result, other.result) }];
  });
  return { method: a.method, sentence: a.sentence, lines: lines.slice(0, MOST_LINES) };
}

const keysOf = ({ keys }: ExplainedLineDto): string => keys.map(({ axis, key }) => `${axis}=${key}`).join(' ');

/** What a score is the sum of, down to where it adds up, and that sum. */
export interface ComparedSum {
  readonly terms: ComparedTermDto[];
  readonly sum: BothDto;
}

const NO_SUM: ComparedSum = { terms: [], sum: both(null, null) };

/** Of the figure that ranks; a figure that takes over another one's values is that one. */
export function compareSum(entries: Pair<ExplainedEntryDto>, score: string): ComparedSum {
  const figures = figuresOf(entries, score);
  if (figures === undefined) return NO_SUM;
  const lines = figures.map(({ source }) => source.lines[0]);
  const [a, b] = lines;
  if (a === undefined || b === undefined) return NO_SUM;
  switch (figures[0].source.method) {
    case 'weighted':
    case 'sum':
      return { terms: termsOf([a, b], { entries, factor: readOutcomeNumber('1') }), sum: both(a.result, b.result) };
    case 'figure': {
      const [input] = a.inputs;
      return input?.figure ? compareSum(entries, input.figure.id) : NO_SUM;
    }
    default:
      return NO_SUM;
  }
}

function figuresOf([a, b]: Pair<ExplainedEntryDto>, id: string): Pair<ExplainedFigureDto> | undefined {
  const [left, right] = [a, b].map(({ figures }) => figures.find((figure) => figure.id === id));
  return left === undefined || right === undefined ? undefined : [left, right];
}

interface Within {
  readonly entries: Pair<ExplainedEntryDto>;
  /** What one of the line's result counts in the whole. */
  readonly factor: Exact;
}

function termsOf([a, b]: Pair<ExplainedLineDto>, { entries, factor }: Within): ComparedTermDto[] {
  return a.inputs.flatMap((input): ComparedTermDto[] => {
    const other = b.inputs.find((each) => nameOf(each) === nameOf(input));
    if (other === undefined) return [];
    const weight = factor.mul(exactOf(input.weight) ?? 1);
    return [
      {
        figure: input.figure,
        key: input.key,
        weight: printExact(weight),
        value: both(input.value, other.value),
        share: both(shareOf(input, weight), shareOf(other, weight)),
        terms: input.figure === null ? [] : innerTerms(input.figure.id, { entries, factor: weight }),
      },
    ];
  });
}

const nameOf = ({ figure, key }: ExplainedInputDto): string => figure?.id ?? `${key?.axis}=${key?.key}`;

const shareOf = ({ value, dropped }: ExplainedInputDto, weight: Exact): string | null =>
  value === null || dropped !== null ? null : printExact(readOutcomeNumber(value).mul(weight));

/** The criteria of a weighted mean, as they enter the whole; none where they do not add up to the figure. */
function innerTerms(id: string, { entries, factor }: Within): ComparedTermDto[] {
  const figures = figuresOf(entries, id);
  const lines = figures?.map(lastWeighted);
  if (figures === undefined || lines === undefined) return [];
  const [a, b] = lines;
  if (a === undefined || b === undefined) return [];
  const weights = [a, b].map(({ line }) => sumOf(line.inputs.filter(counts).map((input) => input.weight)));
  const [left, right] = weights;
  if (left === undefined || right === undefined || left.n === 0n || !left.equals(right)) return [];
  const terms = termsOf([a.line, b.line], { entries, factor: a.isMean ? factor.div(left) : factor });
  const isWhole = figures.every(({ value }, side) => {
    const shares = sumOf(terms.map(({ share }) => (side === 0 ? share.a : share.b)));
    return value !== null && shares.equals(readOutcomeNumber(value).mul(factor));
  });
  return isWhole ? terms : [];
}

const counts = ({ value, dropped }: ExplainedInputDto): boolean => value !== null && dropped === null;

function lastWeighted({ steps }: ExplainedFigureDto): { line: ExplainedLineDto; isMean: boolean } | undefined {
  const step = steps.findLast(({ method }) => method === 'weighted-mean' || method === 'weighted-sum');
  const [line, ...others] = step?.lines ?? [];
  if (step === undefined || line === undefined || others.length > 0 || line.keys.length > 0) return undefined;
  return { line, isMean: step.method === 'weighted-mean' };
}

const sumOf = (texts: readonly (string | null)[]): Exact =>
  texts.reduce((sum, text) => sum.add(exactOf(text) ?? 0), readOutcomeNumber('0'));

/** The term that did most for who is ahead; null where there is no sum, or it made no difference. */
export function decidingTerm(terms: readonly ComparedTermDto[], isAheadA: boolean): ComparedTermDto | null {
  const leads = terms.flatMap((term) => {
    const difference = exactOf(term.share.difference);
    return difference === null ? [] : [{ term, lead: isAheadA ? difference : difference.neg() }];
  });
  const best = leads.toSorted((a, b) => b.lead.compare(a.lead))[0];
  return best !== undefined && best.lead.compare(0) > 0 ? best.term : null;
}
