import { type Address, addressOf } from './address';
import { answerOf, client } from './client';
import type { Authorization } from './session';
import { useStaffAct, useStaffAnswer } from './staff';
import type { DraftChanges, SavedDraft, Submission, SubmissionReceipt, WholeReceipt } from './types';

/** An entry, as its submitters work at it. */
export interface SubmissionPlace {
  readonly slug: string;
  readonly id: string;
}

export const submissionAddress = ({ slug, id }: SubmissionPlace): Address<Submission> =>
  addressOf('/api/contests/{slug}/submissions/{id}', { path: { slug, id } });

export const receiptOfAddress = ({ slug, id }: SubmissionPlace, position: number): Address<WholeReceipt> =>
  addressOf('/api/contests/{slug}/submissions/{id}/receipts/{position}', { path: { slug, id, position } });

export const useSubmissions = (slug: string) =>
  useStaffAnswer(addressOf('/api/contests/{slug}/submissions', { path: { slug } }));

export const useSubmission = (place: SubmissionPlace) => useStaffAnswer(submissionAddress(place));

export const useSubmissionReceipt = (place: SubmissionPlace, position: number) =>
  useStaffAnswer(receiptOfAddress(place, position));

export const useSubmissionHistory = ({ slug, id }: SubmissionPlace) =>
  useStaffAnswer(addressOf('/api/contests/{slug}/submissions/{id}/history', { path: { slug, id } }));

/** null: nobody wants to see it yet. */
export const useSavedVersion = ({ slug, id }: SubmissionPlace, version: number | null) =>
  useStaffAnswer(
    version === null
      ? null
      : addressOf('/api/contests/{slug}/submissions/{id}/versions/{version}', { path: { slug, id, version } }),
  );

interface Saving {
  readonly place: SubmissionPlace;
  readonly basedOn: number;
  readonly changes: DraftChanges;
  readonly signal: AbortSignal;
}

/** What others saved meanwhile comes back. */
export const saveDraft = ({ place, signal, ...body }: Saving, headers: Authorization): Promise<SavedDraft> =>
  answerOf(
    client.PATCH('/api/contests/{slug}/submissions/{id}', { params: { path: { ...place } }, body, headers, signal }),
  );

export const readSubmission = ({ slug, id }: SubmissionPlace, headers: Authorization): Promise<Submission> =>
  answerOf(client.GET('/api/contests/{slug}/submissions/{id}', { params: { path: { slug, id } }, headers }));

export const useBeginning = (slug: string) =>
  useStaffAct<void, Submission>((_, headers) =>
    answerOf(client.POST('/api/contests/{slug}/submissions', { params: { path: { slug } }, headers })),
  );

/** Submits the version that was seen. */
export const useSubmitting = (place: SubmissionPlace) =>
  useStaffAct<number, SubmissionReceipt>(
    (version, headers) =>
      answerOf(
        client.POST('/api/contests/{slug}/submissions/{id}/receipts', {
          params: { path: { ...place } },
          body: { version },
          headers,
        }),
      ),
    { endsAnew: true },
  );

export const useTakingBackEntry = (place: SubmissionPlace) =>
  useStaffAct(async (_: void, headers) => {
    const params = { path: { ...place } };
    await answerOf(client.POST('/api/contests/{slug}/submissions/{id}/take-back', { params, headers }));
  });

export const useWithdrawing = (place: SubmissionPlace) =>
  useStaffAct(async (_: void, headers) => {
    const params = { path: { ...place } };
    await answerOf(client.POST('/api/contests/{slug}/submissions/{id}/withdrawal', { params, headers }));
  });
