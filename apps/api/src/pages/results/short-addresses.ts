import type { FastifyInstance } from 'fastify';
import { readEntryNumber } from '../../platform/input/entry-number.js';
import { addToRoute } from '../../platform/http/route-config.js';

type Parameters = Readonly<Record<string, string>>;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What stands behind the address of a round, for a route that means the newest version of the last one. */
    ofRound?: (parameters: Parameters) => string;
  }
}

/** Marks a short address: the newest version of the last published round. */
export const ShortAddress = (ofRound: (parameters: Parameters) => string): MethodDecorator => addToRoute({ ofRound });

/**
 * Whoever asks a short address for a version is sent to the round whose version it is: versions belong to rounds, and once
 * a later round is published the same number would mean something else.
 */
export function addShortAddresses(server: FastifyInstance, lastRoundOf: (slug: string) => Promise<string>): void {
  server.addHook('onRequest', async ({ routeOptions, params, query }, reply) => {
    const { ofRound } = routeOptions.config;
    const { version } = query as { readonly version?: unknown };
    if (ofRound === undefined || typeof version !== 'string' || readEntryNumber(version) === null) return;
    const parameters = params as Parameters;
    const { slug = '' } = parameters;
    const round = await lastRoundOf(slug);
    const address = `/api/contests/${slug}/rounds/${round}/${ofRound(parameters)}`;
    return reply.redirect(`${address}${address.includes('?') ? '&' : '?'}version=${version}`, 302);
  });
}
