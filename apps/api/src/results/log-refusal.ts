import { Logger } from '@nestjs/common';
import type { Actor } from '../audit/audited-changes.service.js';
import type { Contest } from '../contests/contests.service.js';
import { Problem } from '../platform/problem/problem.js';

interface Attempt {
  /** `publishing`, `freezing`: what cannot be undone once it is done. */
  readonly act: string;
  readonly contest: Contest;
  readonly round: string;
}

const log = new Logger('Results');

/** Tries what cannot be undone: where it is refused, the log file keeps who tried it, in which request, and why not. */
export async function logRefusal<T>(
  { act, contest, round }: Attempt,
  actor: Actor,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const why = error instanceof Problem ? error.code : 'internal-error';
    const who = `account ${actor.accountId ?? 'none'}, request ${actor.requestId}`;
    log.warn(`${act} the round ${round} of ${contest.slug} was refused (${why}): ${who}`);
    throw error;
  }
}
