import { hash } from 'node:crypto';

/** Weak, since the same content may be sent pressed or not. */
export const tagOf = (content: string | Buffer): string => `W/"${hash('sha256', content, 'base64url').slice(0, 27)}"`;

/** Whether a reader says in `If-None-Match` that it has this already. */
export function isKnown(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  const value = withoutWeakness(tag);
  return header.split(',').some((known) => [value, '*'].includes(withoutWeakness(known.trim())));
}

const withoutWeakness = (tag: string): string => tag.replace(/^W\//, '');
