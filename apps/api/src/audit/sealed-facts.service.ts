import { Injectable } from '@nestjs/common';
import type { AuditEventName } from './audit-events.js';

/** The panels of a contest whose marks are sealed still. */
type FindSealedPanels = (contestId: string) => Promise<readonly string[]>;

/** What judges do to sheets: how many there are would tell the office of entries of its own body. Each names its panel. */
export const SEALED_FACTS = ['sheets.submitted', 'sheet.given-back'] as const satisfies AuditEventName[];

/** What judges do: who did it is told to nobody, since names and pseudonyms never stand together. */
export const UNNAMED_FACTS: readonly string[] = [
  'terms.accepted',
  'conflict.declared',
  'conflict.undone',
  'sheets.submitted',
] satisfies AuditEventName[];

/** Which facts the log does not show yet: the room that knows the rounds says which panels are sealed. */
@Injectable()
export class SealedFacts {
  #find: FindSealedPanels = () => Promise.resolve([]);

  toldBy(find: FindSealedPanels): void {
    this.#find = find;
  }

  panels(contestId: string): Promise<readonly string[]> {
    return this.#find(contestId);
  }
}
