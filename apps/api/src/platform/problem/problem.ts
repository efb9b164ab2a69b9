import type { ProblemCode } from './catalogue.js';
import type { BallotFactsDto, DifferenceDto } from './problem.dto.js';
import type { StaleSheetDto } from './refused-sheet.dto.js';
import type { Sentence } from './sentence.js';

/** One thing that is wrong, and where: `submitters[0].name.zh`. */
export interface Fault {
  readonly path: string;
  readonly code: string;
  readonly sentence: Sentence;
}

/** What a refused ballot is told beside the sentence. */
export type BallotFacts = Partial<BallotFactsDto>;

/** When what was asked for is possible, by the database’s clock; null: not known yet. */
export interface RefusalTimes {
  readonly serverTime: Date;
  readonly opensAt?: Date | null;
  readonly closesAt?: Date | null;
}

interface ProblemOptions {
  readonly errors?: readonly Fault[];
  readonly differences?: readonly DifferenceDto[];
  readonly facts?: BallotFacts;
  /** What this version cannot run. */
  readonly missing?: readonly Fault[];
  /** Where time is the reason. */
  readonly times?: RefusalTimes;
  readonly sheets?: StaleSheetDto;
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}

/** A refusal of the catalogue, on its way to the filter that answers with it. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly errors: readonly Fault[] | undefined;
  readonly differences: readonly DifferenceDto[] | undefined;
  readonly facts: BallotFacts | undefined;
  readonly missing: readonly Fault[] | undefined;
  readonly times: RefusalTimes | undefined;
  readonly sheets: StaleSheetDto | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    readonly code: ProblemCode,
    options: ProblemOptions = {},
  ) {
    super(code, { cause: options.cause });
    this.errors = options.errors;
    this.differences = options.differences;
    this.facts = options.facts;
    this.missing = options.missing;
    this.times = options.times;
    this.sheets = options.sheets;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}
