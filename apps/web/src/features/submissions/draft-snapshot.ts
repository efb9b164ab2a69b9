import type { ApiProblem } from '../../api/problem';
import type { Draft, DraftChanges, DraftFault, DraftField } from '../../api/types';

/** Why what was typed is not on the server. */
export type Trouble =
  | { readonly kind: 'unreachable' | 'signed-out' }
  /** It may not be saved as things stand: it was submitted meanwhile, or the server does not take a text. */
  | { readonly kind: 'held'; readonly problem: ApiProblem };

export interface DraftSnapshot {
  readonly typed: Draft;
  readonly stored: Draft;
  readonly version: number;
  readonly savedAt: string | null;
  readonly missing: readonly DraftFault[];
  /** Fields that say something which the server has not got. */
  readonly unsent: readonly DraftField[];
  /** Whether this device has written down what is unsent; null: it is at it. */
  readonly isKept: boolean | null;
  readonly isSending: boolean;
  /** The server has been asked and says nothing for long. */
  readonly isSilent: boolean;
  readonly trouble: Trouble | null;
  /** What others have stored in fields that were changed here as well: a person chooses. */
  readonly asked: DraftChanges;
  /** Fields that others have changed, joined with what stands here. */
  readonly joined: readonly DraftField[];
}
