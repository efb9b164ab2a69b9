import type { ProblemCode } from './catalogue.js';
import type { DifferenceDto } from './problem.dto.js';
import type { RefusingStageDto, StaleSheetDto } from './refused-sheet.dto.js';
import type { Sentence } from './sentence.js';

/** One thing that is wrong, and where: `submitters[0].name.zh`. */
export interface Fault {
  readonly path: string;
  readonly code: string;
  readonly sentence: Sentence;
}

interface ProblemOptions {
  readonly errors?: readonly Fault[];
  readonly differences?: readonly DifferenceDto[];
  /** Where time is the reason: the database’s clock, and the stage that it closed. */
  readonly serverTime?: string;
  readonly stage?: RefusingStageDto;
  readonly sheets?: StaleSheetDto;
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}

/** A refusal of the catalogue, on its way to the filter that answers with it. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly errors: readonly Fault[] | undefined;
  readonly differences: readonly DifferenceDto[] | undefined;
  readonly serverTime: string | undefined;
  readonly stage: RefusingStageDto | undefined;
  readonly sheets: StaleSheetDto | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    readonly code: ProblemCode,
    options: ProblemOptions = {},
  ) {
    super(code, { cause: options.cause });
    this.errors = options.errors;
    this.differences = options.differences;
    this.serverTime = options.serverTime;
    this.stage = options.stage;
    this.sheets = options.sheets;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}
