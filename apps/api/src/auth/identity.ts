import type { WordsDto } from '../platform/input/words.dto.js';
import type { Role } from './role.js';

/** A role, and the contest it holds in; `contest` is a slug, or null for an administrator. */
export interface RoleHeld {
  readonly role: Role;
  readonly contest: string | null;
  readonly title: WordsDto | null;
}

/** Who is signed in. */
export interface Identity {
  readonly accountId: string;
  readonly sessionId: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly RoleHeld[];
}

/** What an access token says: whose it is, which session it belongs to, and when it expires. */
export interface AccessClaims {
  readonly sub: string;
  readonly sid: string;
  readonly exp?: number;
}

/** A contest as far as rights go. */
export interface ContestOfRoute {
  readonly id: string;
  readonly slug: string;
}
