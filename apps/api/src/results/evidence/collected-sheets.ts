import type { EntityManager } from 'typeorm';

/** A judge’s submitted marks as evidence has them. */
export interface CollectedSheet {
  readonly panel: string;
  readonly judge: string;
  /** The entry, then a mark for each criterion. */
  readonly marks: readonly (readonly (number | string | null)[])[];
}

/** A submitted sheet that is not what its submission in the log says. */
export interface UnprovenSheet {
  readonly judge: string;
  readonly entry: number;
}

/** What the judges of a contest submitted. */
export abstract class CollectedSheets {
  abstract ofPanel(db: EntityManager, contestId: string, panel: string): Promise<readonly CollectedSheet[]>;
  /** How many sheets count, by entry. */
  abstract counts(db: EntityManager, contestId: string, panel: string): Promise<ReadonlyMap<number, number>>;
  abstract unproven(db: EntityManager, contestId: string, panel: string): Promise<readonly UnprovenSheet[]>;
}
