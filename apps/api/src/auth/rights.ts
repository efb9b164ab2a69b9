import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../platform/problem/problem.js';
import type { ContestOfRoute, Identity } from './identity.js';
import type { Role } from './role.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether people who are not signed in are answered. */
    isPublic?: boolean;
    /** Who may use a route; without it, anyone who is signed in. */
    roles?: readonly Role[];
  }
  interface FastifyRequest {
    /** Who asks, once their rights are decided; null on public routes. */
    identity: Identity | null;
    /** The account that asks, also where it may not; null on public routes and where nobody is signed in. */
    askedBy: string | null;
    /** The contest that the route names; null on public routes and where it names none. */
    contest: ContestOfRoute | null;
  }
}

export interface RightsRules {
  identify(request: FastifyRequest['raw']): Promise<Identity | null>;
  /** Throws where there is no such contest. */
  findContest(slug: string): Promise<ContestOfRoute>;
}

/**
 * Decides before any body is read who asks (401), in which contest (404), and whether they may (403); a route that says
 * nothing of its rights is for those who are signed in.
 */
export function addRights(server: FastifyInstance, rules: RightsRules): void {
  server.decorateRequest('identity', null);
  server.decorateRequest('askedBy', null);
  server.decorateRequest('contest', null);
  server.addHook('onRequest', async (request) => {
    const { url = '', config } = request.routeOptions;
    if (!url.startsWith('/api/') || config.isPublic === true) return;
    const identity = await rules.identify(request.raw);
    if (identity === null) throw new Problem('auth.required');
    request.askedBy = identity.accountId;
    const slug = slugOf(request);
    request.contest = slug === undefined ? null : await rules.findContest(slug);
    if (config.roles !== undefined && !isOneOf(config.roles, identity, request.contest)) {
      throw new Problem('auth.forbidden');
    }
    request.identity = identity;
  });
}

const slugOf = ({ params }: FastifyRequest): string | undefined => (params as { readonly slug?: string }).slug;

/** A role counts in the contest that it is held in; an administrator's everywhere. */
const isOneOf = (roles: readonly Role[], { roles: held }: Identity, contest: ContestOfRoute | null): boolean =>
  held.some(({ role, contest: where }) => roles.includes(role) && (where === null || where === contest?.slug));
