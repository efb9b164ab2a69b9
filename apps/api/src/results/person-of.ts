import type { Actor } from '../audit/audited-changes.service.js';

/** Who acts, where only somebody who is signed in may. */
export function personOf({ accountId }: Actor): string {
  if (accountId === null) throw new Error('this route is for people who are signed in');
  return accountId;
}
