import { type SubmittersQuestion, submitterAddress, submittersAddress } from './addresses';
import { useAnswer } from './asking';

export const useSubmitters = (slug: string, question: SubmittersQuestion) =>
  useAnswer(submittersAddress(slug, question), { keepsLast: true });

export const useSubmitter = (slug: string, name: string, after?: number) =>
  useAnswer(submitterAddress(slug, name, after));
