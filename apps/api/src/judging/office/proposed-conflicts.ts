import { sameSubmitter } from '@laurel/domain/judging';
import type { EntryNames } from '../../entries/entries.service.js';
import type { WordsDto } from '../../platform/input/words.dto.js';

/** An entry of the same body as a judge. */
export interface SameBody {
  readonly number: number;
  readonly submitter: WordsDto;
}

/** Entries that a body of the person has submitted, alone or with others. */
export const entriesOfBodies = (names: EntryNames, bodies: readonly string[]): SameBody[] =>
  [...names.values()].flatMap(({ number, submitters }) => {
    const submitter = sameSubmitter(bodies, submitters);
    return submitter === undefined ? [] : [{ number, submitter }];
  });
