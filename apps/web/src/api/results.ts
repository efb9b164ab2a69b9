import { announcementAddress, explanationAddress, type ExplanationQuestion, resultsAddress } from './addresses';
import { useAnswer } from './asking';

export const useResults = (slug: string, version: number | undefined) => useAnswer(resultsAddress(slug, version));

export const useExplanation = (slug: string, question: ExplanationQuestion) =>
  useAnswer(explanationAddress(slug, question), { isLasting: question.version !== undefined });

export const useAnnouncement = (slug: string) => useAnswer(announcementAddress(slug));
