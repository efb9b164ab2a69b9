import type { FastifyInstance } from 'fastify';
import { Problem } from '../problem/problem.js';
import { decodeUtf8 } from '../utf8.js';

/** JSON in UTF-8 and nothing else: what was written in another encoding would be stored as ruins of its words. */
export function addJsonBodies(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (!isUtf8(request.headers['content-type'])) return done(new Problem('request.wrong-media-type'));
    // read and decoded in a thread
    if (request.routeOptions.config.isLargeBody === true) return done(null, body);
    const text = decodeUtf8(body);
    if (text === undefined) return done(new Problem('request.not-utf8'));
    void parse(request, text, done);
  });
}

/** `application/json` names no charset, or this one. */
const isUtf8 = (type: string | undefined): boolean => /^[^;]*(;\s*charset="?utf-?8"?\s*)?$/i.test(type ?? '');
