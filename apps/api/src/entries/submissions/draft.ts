/** A joint submitter as somebody types it. */
export interface DraftName {
  readonly zh: string;
  readonly en: string;
}

/** A key fact as somebody types it. */
export interface DraftFact {
  readonly value: string;
  readonly words: string;
  readonly wordsEn: string;
}

/** The fields of a submission, each saved for itself: whoever changes one does not touch the others. */
export interface Draft {
  readonly title: string;
  readonly titleEn: string;
  readonly summary: string;
  readonly summaryEn: string;
  readonly description: string;
  readonly descriptionEn: string;
  readonly category: string;
  readonly district: string;
  readonly lead: string;
  readonly leadEn: string;
  readonly joint: readonly DraftName[];
  readonly keyFacts: readonly DraftFact[];
}

export type DraftField = keyof Draft;
export type DraftValue = Draft[DraftField];

export const emptyDraft: Draft = {
  title: '',
  titleEn: '',
  summary: '',
  summaryEn: '',
  description: '',
  descriptionEn: '',
  category: '',
  district: '',
  lead: '',
  leadEn: '',
  joint: [],
  keyFacts: [],
};

export const draftFields = Object.keys(emptyDraft) as DraftField[];
