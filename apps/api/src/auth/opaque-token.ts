import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits as text, for links and cookies. */
export const makeToken = (): string => randomBytes(32).toString('base64url');

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();
