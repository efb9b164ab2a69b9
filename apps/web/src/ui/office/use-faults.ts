import { ApiProblem } from '../../api/problem';
import { useLanguage } from '../use-language';

/** What the api finds wrong with a field, by its path. */
export function useFaults(error: unknown): (path: string) => string | undefined {
  const language = useLanguage();
  return (path) =>
    error instanceof ApiProblem ? error.faults.find((fault) => fault.path === path)?.sentence[language] : undefined;
}
