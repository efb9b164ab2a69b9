import type { Page } from '../../code/code';
import { Submission } from './submission';
import { SubmissionForm } from './submission-form';
import { SubmissionReceipt } from './submission-receipt';
import { Submissions } from './submissions';

/** What stands inside each of a submitter's pages: one file, so that going from one to the next waits for nothing. */
export const ownCode: Readonly<Record<OwnPageName, Page>> = {
  submissions: Submissions,
  submission: Submission,
  submissionForm: SubmissionForm,
  submissionReceipt: SubmissionReceipt,
};

export type OwnPageName = 'submissions' | 'submission' | 'submissionForm' | 'submissionReceipt';
