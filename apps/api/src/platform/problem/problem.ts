import type { ProblemCode } from './catalogue.js';
import type { DifferenceDto, FactsDto } from './problem.dto.js';
import type { Sentence } from './sentence.js';

/** One thing that is wrong, and where: `submitters[0].name.zh`. */
export interface Fault {
  readonly path: string;
  readonly code: string;
  readonly sentence: Sentence;
}

/** What a refusal says beside its sentence; times are those of the database's clock. */
export type ProblemFacts = Partial<FactsDto>;

interface ProblemOptions {
  readonly errors?: readonly Fault[];
  readonly differences?: readonly DifferenceDto[];
  readonly facts?: ProblemFacts;
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}

/** A refusal of the catalogue, on its way to the filter that answers with it. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly errors: readonly Fault[] | undefined;
  readonly differences: readonly DifferenceDto[] | undefined;
  readonly facts: ProblemFacts | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    readonly code: ProblemCode,
    options: ProblemOptions = {},
  ) {
    super(code, { cause: options.cause });
    this.errors = options.errors;
    this.differences = options.differences;
    this.facts = options.facts;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}
