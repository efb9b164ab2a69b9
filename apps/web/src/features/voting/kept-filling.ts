import type { BallotRequest } from '../../api/types';
import type { Filled } from './filling';
import { castKey, filledOf, readKept, writeKept } from './kept';

// apart from what the contest’s page loads too

/** What a device keeps of its own ballots, so that a reload or a call in between loses nothing; the server is never asked. */
export interface Draft {
  /** For which window it is being filled in. */
  readonly window: number;
  readonly filled: Filled;
}

const draftKey = (slug: string, channel: string): string => `laurel.ballot.${slug}.${channel}`;

const sentKey = (slug: string, channel: string): string => `laurel.sent.${slug}.${channel}`;

export function canStore(): boolean {
  try {
    localStorage.setItem('laurel.try', '1');
    localStorage.removeItem('laurel.try');
    return true;
  } catch {
    return false;
  }
}

export function readDraft(slug: string, channel: string): Draft | null {
  const found = readKept(draftKey(slug, channel)) as { readonly window?: unknown } | null;
  const filled = filledOf(found);
  return filled !== null && Number.isInteger(found?.window) ? { window: found?.window as number, filled } : null;
}

export const writeDraft = (slug: string, channel: string, draft: Draft | null): void =>
  writeKept(draftKey(slug, channel), draft && { window: draft.window, ...draft.filled });

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
