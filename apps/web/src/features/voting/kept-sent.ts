import type { BallotRequest } from '../../api/types';
import { castKey, filledOf, readKept, writeKept } from './kept';

// apart from what the contest's page loads too

const sentKey = (slug: string, channel: string): string => `laurel.sent.${slug}.${channel}`;

/** A ballot that is on its way: whether it was taken, only the server can say. */
export const writeSent = (slug: string, body: BallotRequest): void =>
  writeKept(sentKey(slug, body.channel ?? ''), body);
export const dropSent = (slug: string, channel: string): void => writeKept(sentKey(slug, channel), null);

export function readSent(slug: string, channel: string): BallotRequest | null {
  const found = readKept(sentKey(slug, channel)) as BallotRequest | null;
  return filledOf(found) === null ? null : found;
}

/** What was chosen is known to nobody any more; the ballots stay where they are counted. */
export const forgetCast = (slug: string): void => writeKept(castKey(slug), null);
