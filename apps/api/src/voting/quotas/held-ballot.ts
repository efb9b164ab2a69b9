import type { QuotaRefusal } from '@laurel/domain/voting';
import type { KeyedRow, StoredRow } from '../ballots/ballot-batch.js';
import type { ReadyBallot } from '../ballots/ready-ballot.js';
import type { QuotaHolder } from './quota-holders.service.js';

/** A ballot whose quotas look at earlier ones. */
export interface HeldBallot extends ReadyBallot {
  /** Those for whom it counts. */
  readonly holders: readonly QuotaHolder[];
}

/** Why a quota has no room for a ballot, and when it has; null: never. */
export interface HeldRefusal {
  readonly code: QuotaRefusal['code'];
  readonly againAt: Date | null;
}

export interface RefusedRow extends KeyedRow {
  readonly refusal: HeldRefusal;
}

export type HeldAnswer = StoredRow | RefusedRow;

export const isStored = (answer: HeldAnswer): answer is StoredRow => 'castAt' in answer;
