import type { Address } from './address';
import { announcementAddress, explanationAddress, type ExplanationQuestion, noticeAddress } from './addresses';
import { useAnswer } from './asking';
import type { Results } from './types';

/** Of some round and version; null while it is not known which is meant. */
export const useResults = (address: Address<Results> | null) => useAnswer(address);

export const useExplanation = (slug: string, question: ExplanationQuestion) =>
  useAnswer(explanationAddress(slug, question), { isLasting: question.published !== undefined });

export const useAnnouncement = (slug: string) => useAnswer(announcementAddress(slug));

/** Nothing is asked where there is no round with a notice. */
export const useNotice = (slug: string, round: string | null) =>
  useAnswer(round === null ? null : noticeAddress(slug, round));
