import type { EntityManager } from 'typeorm';
import type { DecidedOutcome } from '../../deciding/deciding.service.js';
import { Problem } from '../../platform/problem/problem.js';
import { say } from '../../platform/problem/sentence.js';
import { differencesOf } from './differences.js';
import { type ChainLink, conflictsWith, readChain } from './round-chain.js';

interface Announced {
  readonly own: { readonly round: string; readonly decided: DecidedOutcome };
  /** The earlier rounds that are published anew in the same act. */
  readonly corrects: readonly { readonly round: string }[];
}

/**
 * An outcome shows the rounds before its own too. Whatever published version shows one of them otherwise, of an earlier
 * round or of a later one, is contradicted: refused unless it is an earlier round that is corrected along. Nor is anything
 * corrected that would not change.
 */
export async function refuseContradictions(
  db: EntityManager,
  contestId: string,
  { own, corrects }: Announced,
): Promise<readonly ChainLink[]> {
  const chain = await readChain(db, contestId);
  const { rounds, rows } = own.decided;
  const conflicts = conflictsWith(chain, { round: own.round, rounds });
  const isCorrected = (round: string): boolean => corrects.some((each) => each.round === round);
  const refused = conflicts.filter(({ link }) => !isCorrected(link.round));
  if (refused.length > 0) {
    throw new Problem('results.contradicts', {
      differences: await differencesOf(db, refused, { contestId, rows }),
    });
  }
  const errors = corrects.flatMap(({ round }, index) =>
    conflicts.some(({ link }) => link.round === round) ? [] : [unchanged(index)],
  );
  if (errors.length > 0) throw new Problem('results.unchanged', { errors });
  return chain;
}

const unchanged = (index: number) => ({
  path: `corrects[${index}].round`,
  code: 'unchanged',
  sentence: say(
    '这一轮没有公布过别的结果，无须更正，请删去。',
    'Nothing else is published of this round, so there is nothing to correct: remove it.',
  ),
});
