import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { Problem } from '../problem/problem.js';

/** Browsers and proxies send the next request once they have an answer; nobody needs more at once on one connection. */
const MOST_UNANSWERED = 8;

const unanswered = new WeakMap<Socket, number>();

/** How many requests of a connection wait for their answers. */
export const unansweredOn = (socket: Socket): number => unanswered.get(socket) ?? 0;

/** Ends a connection on which more requests wait for their answers: each may hold an answer in memory. */
export function addPipelineLimit(server: FastifyInstance): void {
  const add = (socket: Socket, change: number): number => {
    const count = unansweredOn(socket) + change;
    unanswered.set(socket, count);
    return count;
  };
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
