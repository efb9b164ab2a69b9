import { entriesAddress, type EntriesQuestion, entryAddress } from './addresses';
import { useAnswer } from './asking';

export const useEntries = (slug: string, question: EntriesQuestion) =>
  useAnswer(entriesAddress(slug, question), { keepsLast: true });

export const useEntry = (slug: string, number: number) => useAnswer(entryAddress(slug, number));
