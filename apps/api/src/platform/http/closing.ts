import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { Problem } from '../problem/problem.js';
import { unansweredOn } from './pipelining.js';

const LOOK_MILLISECONDS = 50;
/** Within the seconds in which what was begun goes on. */
const MOST_LOOKS = 60;
/** Looks without a request after which no more is on its way: of those who have just been answered, and of nobody. */
const QUIET_LOOKS = { busy: 6, idle: 1 };
const BUSY_MILLISECONDS = 1_000;

/**
 * While the process closes, what still comes on connections that are open is told to come back, as a problem. What was sent
 * before and lies unread is heard as well: to close its connection, which seems idle, would leave it without an answer. Whoever
 * is answered meanwhile is told to send nothing more this way, unless more has been sent already.
 */
export function addClosing(server: FastifyInstance): void {
  let isClosing = false;
  let cameAt = -Infinity;
  server.addHook('preClose', async () => {
    isClosing = true;
    const isBusy = performance.now() - cameAt < BUSY_MILLISECONDS;
    let quiet = isBusy ? QUIET_LOOKS.busy : QUIET_LOOKS.idle;
    for (let looks = 0; looks < MOST_LOOKS && quiet > 0; looks += 1) {
      const lookedAt = performance.now();
      await wait(LOOK_MILLISECONDS);
      quiet = cameAt < lookedAt ? quiet - 1 : QUIET_LOOKS.busy;
    }
  });
  server.addHook('onRequest', (_request, _reply, done) => {
    cameAt = performance.now();
    done(isClosing ? new Problem('service.not-ready') : undefined);
  });
  server.addHook('onSend', ({ raw: { socket } }, reply, _payload, done) => {
    if (isClosing && unansweredOn(socket) <= 1) reply.header('connection', 'close');
    done();
  });
}
