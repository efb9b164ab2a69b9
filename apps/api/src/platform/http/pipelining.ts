import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { Problem } from '../problem/problem.js';

/** Browsers and proxies send the next request once they have an answer; nobody needs more at once on one connection. */
const MOST_UNANSWERED = 8;

const UNANSWERED = Symbol('requests that wait for their answers');

interface Counted extends Socket {
  [UNANSWERED]?: number;
}

/** How many requests of a connection wait for their answers. */
export const unansweredOn = (socket: Counted): number => socket[UNANSWERED] ?? 0;

/** Ends a connection on which more requests wait for their answers: each may hold an answer in memory. */
export function addPipelineLimit(server: FastifyInstance): void {
  const add = (socket: Counted, change: number): number => (socket[UNANSWERED] = unansweredOn(socket) + change);
  server.addHook('onRequest', ({ raw: { socket } }, _reply, done) => {
    if (add(socket, 1) <= MOST_UNANSWERED) return done();
    socket.destroy();
    done(new Problem('request.too-many'));
  });
  server.addHook('onResponse', ({ raw: { socket } }, _reply, done) => {
    add(socket, -1);
    done();
  });
}
