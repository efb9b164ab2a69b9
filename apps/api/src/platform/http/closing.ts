import type { FastifyInstance } from 'fastify';
import { Problem } from '../problem/problem.js';

/** While the process closes, what still comes on connections that are open is told to come back, as a problem. */
export function addClosing(server: FastifyInstance): void {
  let isClosing = false;
  server.addHook('preClose', (done) => {
    isClosing = true;
    done();
  });
  server.addHook('onRequest', (_request, reply, done) => {
    if (!isClosing) return done();
    reply.header('connection', 'close');
    return done(new Problem('service.not-ready'));
  });
}
