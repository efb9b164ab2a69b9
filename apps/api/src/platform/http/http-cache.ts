import type { FastifyInstance, FastifyReply } from 'fastify';
import { isKnown, tagOf } from './entity-tag.js';

/** Gives public answers an ETag and answers 304 to who has them already; nothing else of the api may be kept in a cache. */
export function addHttpCache(server: FastifyInstance): void {
  // oxlint-disable-next-line typescript/require-await -- Fastify waits for a promise, or for a callback instead
  server.addHook('onSend', async (request, reply, payload) => {
    // the route, not the address: `/%61pi/` leads to it as well
    if (!(request.routeOptions.url ?? request.url).startsWith('/api/')) return payload;
    if (!isPublic(reply)) {
      reply.header('cache-control', 'no-store');
      return payload;
    }
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload;
    const tag = givenTag(reply) ?? tagOf(payload);
    reply.header('etag', tag);
    if (!isKnown(request.headers['if-none-match'], tag)) return payload;
    reply.code(304).removeHeader('content-length');
    return null;
  });
}

/** The content, unless the caller has it already by the ETag that was set: then the hook answers 304. */
export function unlessKnown<T>(reply: FastifyReply, content: () => Promise<T>): Promise<T | string> {
  const tag = givenTag(reply) ?? '';
  reply.header('etag', tag);
  return isKnown(reply.request.headers['if-none-match'], tag) ? Promise.resolve('') : content();
}

/** Problems say `no-store` themselves. */
const isPublic = (reply: FastifyReply): boolean => String(reply.getHeader('cache-control')).startsWith('public');

/** Weak, since the bytes may yet be compressed. */
function givenTag(reply: FastifyReply): string | null {
  const given = reply.getHeader('etag');
  return typeof given === 'string' ? `W/${given.replace(/^W\//, '')}` : null;
}
