import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../problem/problem.js';

const SAFE = new Set(['GET', 'HEAD']);
const OWN_SITES = new Set([undefined, 'same-origin']);

/** Refuses what other sites send in a visitor's name, before a body is read (ADR 0002). */
export function addOriginGuard(server: FastifyInstance, origins: readonly string[]): void {
  const allowed = new Set(origins);
  server.addHook('onRequest', (request, _reply, done) => {
    done(mayPass(request, allowed) ? undefined : new Problem('request.foreign-origin'));
  });
}

function mayPass(request: FastifyRequest, allowed: ReadonlySet<string>): boolean {
  const { origin } = request.headers;
  const site = headerOf(request, 'sec-fetch-site');
  if (origin !== undefined) return allowed.has(origin);
  if (OWN_SITES.has(site)) return true;
  // a link that was followed or typed: it reads what everybody may read, and carries nobody's token
  return isAnonymousRead(request) && (site === 'none' || headerOf(request, 'sec-fetch-mode') === 'navigate');
}

const isAnonymousRead = ({ method, headers, url, routeOptions }: FastifyRequest): boolean =>
  SAFE.has(method) && headers.authorization === undefined && !(routeOptions.url ?? url).startsWith('/api/auth/');

function headerOf(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}
