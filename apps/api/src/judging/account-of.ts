import type { Actor } from '../audit/audited-changes.service.js';

/** Who acts on a route that is not public. */
export function accountOf({ accountId }: Actor): string {
  if (accountId === null) throw new Error('nobody is signed in');
  return accountId;
}
