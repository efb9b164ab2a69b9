import type { ResultFile } from '../../../api/addresses';
import type { Contest, Results } from '../../../api/types';

interface NamedContest extends Pick<Contest, 'slug' | 'isSimulated'> {
  readonly rounds: readonly Pick<Contest['rounds'][number], 'id'>[];
}

type NamedResults = Pick<Results, 'round' | 'version' | 'rulebookVersion'>;

/**
 * The names under which the files are saved: the last round of a contest needs none of its own, and the rulebook, which
 * has versions of its own, is the same file for all rounds.
 */
export function fileNames(
  { slug, isSimulated, rounds }: NamedContest,
  { round, version, rulebookVersion }: NamedResults,
) {
  const isLast = rounds[rounds.length - 1]?.id === round;
  const stem = isSimulated ? `${slug}-simulated` : slug;
  const named = (kind: string, end: string): string =>
    `${isLast ? stem : `${stem}-${round}`}-${kind}-v${version}.${end}`;
  return {
    'rulebook.json': `${stem}-rulebook-v${rulebookVersion}.json`,
    'evidence.json': named('evidence', 'json'),
    'outcome.json': named('outcome', 'json'),
    'results.csv': named('results', 'csv'),
  } as const satisfies Record<ResultFile, string>;
}
