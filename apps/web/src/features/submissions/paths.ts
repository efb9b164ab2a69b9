import type { SubmissionPlace } from '../../api/submissions';

/** Where the pages of a submitter stand, below the language. */
export const ownPath = (slug: string): string => `/${slug}/submissions`;
export const entryPath = ({ slug, id }: SubmissionPlace): string => `${ownPath(slug)}/${id}`;
export const formPath = (place: SubmissionPlace): string => `${entryPath(place)}/form`;
export const receiptPath = (place: SubmissionPlace, position: number): string =>
  `${entryPath(place)}/receipts/${position}`;
