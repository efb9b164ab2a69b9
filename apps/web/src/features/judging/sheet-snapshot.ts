import type { ApiProblem } from '../../api/problem';
import type { CriterionMark, SheetVersion } from '../../api/types';
import type { TypedSheet } from './typed-sheet';

/** Why what was typed is not on the server. */
export type Trouble =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'signed-out' }
  /** Another device or page has stored something meanwhile. */
  | { readonly kind: 'stale'; readonly stored: SheetVersion }
  /** It may not be saved as things stand: the stage has closed, the sheet was submitted. */
  | { readonly kind: 'held'; readonly problem: ApiProblem }
  /** The server does not take what stands in some fields. */
  | { readonly kind: 'refused'; readonly problem: ApiProblem };

export interface SheetSnapshot {
  readonly typed: TypedSheet;
  readonly stored: SheetVersion;
  /** Whether the fields say something that the server has not got. */
  readonly isUnsent: boolean;
  /** Whether this device has written down what is unsent; null: it is at it. */
  readonly isKept: boolean | null;
  readonly isSending: boolean;
  /** The server has been asked and says nothing for long. */
  readonly isSilent: boolean;
  readonly trouble: Trouble | null;
  /** Criteria whose number does not stand on its scale. */
  readonly wrong: readonly string[];
}

/** What a page or another device has stored, and what stands in the fields here. */
export interface Stale {
  readonly mine: readonly CriterionMark[];
  readonly stored: SheetVersion;
}
