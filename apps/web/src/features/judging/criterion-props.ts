import type { JudgedCriterion } from '../../api/types';
import type { RulebookNumber, TypedCriterion } from './typed-sheet';

export interface CriterionFieldProps {
  readonly criterion: JudgedCriterion;
  readonly typed: TypedCriterion;
  /** What is stored, said where something wrong is typed. */
  readonly stored: RulebookNumber | null;
  /** Own marks for the other entries. */
  readonly others: readonly RulebookNumber[];
  readonly onType: (change: Partial<TypedCriterion>) => void;
}

/** Of the place where it is said what is wrong with a mark. */
export const faultId = (criterion: string): string => `fault-${criterion}`;
