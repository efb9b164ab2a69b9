import type { Identity } from '../identity.js';
import type { Membership } from '../membership.entity.js';

type Held = Pick<Membership, 'contestId' | 'role'>;

/**
 * A link that sets a password hands over the account. An organiser issues one for people of this contest alone who judge,
 * submit or audit; else one organiser could act as another, or in a contest that is not theirs. An administrator may for all.
 */
export const mayIssueLink = ({ roles }: Identity, held: readonly Held[], contestId: string | null): boolean =>
  roles.some(({ role }) => role === 'administrator') ||
  held.every((each) => each.contestId === contestId && each.role !== 'organiser' && each.role !== 'administrator');
