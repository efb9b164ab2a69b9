import type { WordsDto } from '../platform/input/words.dto.js';

/** A figure before or after, in the unit of its fact. */
export interface Measured {
  readonly label: WordsDto;
  readonly value: number;
}

/** One number that an entry is proud of, as it is stored. */
export interface KeyFact {
  readonly value: string;
  readonly unit: WordsDto | null;
  readonly words: WordsDto;
  readonly before: Measured | null;
  readonly after: Measured | null;
}
