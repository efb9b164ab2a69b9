import type { Submission } from '../../api/types';
import { sayWords } from '../../ui/say-words';
import { useLanguage } from '../../ui/use-language';

/** What the keys that can be chosen are called. */
export function useChoiceTitles({ categories, districts }: Submission): Readonly<Record<string, string>> {
  const language = useLanguage();
  const all = [...(categories ?? []), ...(districts ?? [])];
  return Object.fromEntries(all.map(({ id, title }) => [id, sayWords(title, language)]));
}
