import { createHmac, type KeyObject, randomBytes } from 'node:crypto';

/** What an opaque token is for: each kind is hashed under a key of its own, so that none is taken for another. */
export type TokenKind = 'refresh' | 'setup-link' | 'invitation-link' | 'password-link';

/** 256 random bits as text, for links and cookies. */
export const makeToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a token. The key of the kind is derived from the one that lies in its file. */
export function hashToken(key: KeyObject, kind: TokenKind, token: string): Buffer {
  const own = createHmac('sha256', key).update(`laurel token: ${kind}`).digest();
  return createHmac('sha256', own).update(token).digest();
}
