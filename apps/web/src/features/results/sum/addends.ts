import type { ExplainedInput, ExplainedLine, ExplainedStepResult, Sentence, Words } from '../../../api/types';
import { over, sumOf, times } from '../../../ui/format/exact-sum';

/** What goes into a sum: its value, what it counts, and what that makes. */
export interface Addend {
  readonly id: string;
  readonly name: Words;
  /** The sum in numbers that made the value, where one stands before. */
  readonly how: Sentence | null;
  /** null where there is none. */
  readonly value: string | null;
  /** As a share of the whole, or as it is multiplied; null where it simply counts once. */
  readonly weight: string | null;
  readonly share: string | null;
  /** Why it does not count. */
  readonly dropped: Sentence | null;
}

/** A sum whose parts can be added up by anybody. */
export interface Addends {
  readonly step: ExplainedStepResult;
  /** The steps that need not be shown besides. */
  readonly shows: readonly ExplainedStepResult[];
  readonly addends: readonly Addend[];
  readonly sum: string;
}

/** null where the step is no sum of weighted parts, or not all of them are here. */
export function addendsOf(step: ExplainedStepResult, before: ExplainedStepResult | undefined): Addends | null {
  const [line, ...others] = step.lines;
  if (line === undefined || others.length > 0 || line.keys.length > 0 || line.inputsLeftOut > 0) return null;
  const { inputs, result } = line;
  if (result === null || inputs.length < 2 || inputs.some(isUnnamed)) return null;
  const factor = factorOf(step, line);
  if (factor === null) return null;
  const made = new Map((before?.lines ?? []).map((each) => [keyOf(each), each]));
  const addends = inputs.map((input) => addendOf(input, factor, made.get(nameOf(input))));
  if (sumOf(addends.flatMap(({ share }) => share ?? [])) !== result) return null;
  const isMadeHere = before !== undefined && inputs.every((input) => made.get(nameOf(input))?.result === input.value);
  return { step, shows: isMadeHere ? [step, before] : [step], addends, sum: result };
}

const isUnnamed = ({ key, figure }: ExplainedInput): boolean => key === null && figure === null;

const counts = ({ value, dropped }: ExplainedInput): boolean => value !== null && dropped === null;

/** By what each weight is multiplied: by one in a sum, in a mean by what makes the weights a whole. */
function factorOf({ method }: ExplainedStepResult, { inputs, result }: ExplainedLine): string | null {
  const counted = inputs.filter(counts);
  if (counted.every(({ weight }) => weight === null)) return method === 'sum' ? '1' : null;
  const sum = sumOf(counted.map(({ value, weight }) => times(value ?? '0', weight ?? '1')));
  if (sum === result) return '1';
  return over('1', sumOf(counted.map(({ weight }) => weight ?? '1')));
}

function addendOf(input: ExplainedInput, factor: string, made: ExplainedLine | undefined): Addend {
  const { key, figure, value, dropped } = input;
  const weight = input.weight === null ? null : times(input.weight, factor);
  return {
    id: nameOf(input),
    name: (key ?? figure)?.title ?? { zh: '' },
    how: made?.result === value ? (made?.arithmetic ?? null) : null,
    value,
    weight,
    share: value !== null && counts(input) ? times(value, weight ?? '1') : null,
    dropped,
  };
}

const nameOf = ({ key, figure }: ExplainedInput): string => figure?.id ?? `${key?.axis ?? ''}=${key?.key ?? ''}`;

const keyOf = ({ keys }: ExplainedLine): string => keys.map(({ axis, key }) => `${axis}=${key}`).join(' ');
