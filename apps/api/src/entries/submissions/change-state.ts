import type { Tx } from '../../database/transactions.js';
import type { WordsDto } from '../../platform/input/words.dto.js';
import { Problem } from '../../platform/problem/problem.js';
import { Entry } from '../entry.entity.js';
import { type EntryAct, stateAfter } from '../entry-state.js';
import type { FoundSubmission } from './own-submission.js';
import { Submission } from './submission.entity.js';
import { SubmissionChange } from './submission-change.entity.js';

interface Change {
  readonly act: EntryAct;
  readonly reason: WordsDto | null;
  readonly madeBy: string | null;
}

/** Goes on along the one table of states, or refuses; the submission is locked. */
export async function changeState(tx: Tx, found: FoundSubmission, { act, reason, madeBy }: Change): Promise<void> {
  const { id, state: from, number } = found;
  const to = stateAfter(from, act);
  if (to === undefined) throw new Problem('submission.wrong-state');
  await tx.update(Submission, { id }, { state: to });
  if (number !== null && to === 'withdrawn') await tx.update(Entry, { id }, { state: to });
  await tx.insert(SubmissionChange, { submissionId: id, from, to, reason, madeBy });
}
