import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { Problem } from '../problem/problem.js';

const LOOK_MILLISECONDS = 50;
const MOST_LOOKS = 20;

/**
 * While the process closes, what still comes on connections that are open is told to come back, as a problem. What was sent
 * before and lies unread is heard as well: to close its connection, which seems idle, would leave it without an answer.
 */
export function addClosing(server: FastifyInstance): void {
  let isClosing = false;
  let came = 0;
  server.addHook('preClose', async () => {
    isClosing = true;
    for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
      came = 0;
      await wait(LOOK_MILLISECONDS);
      if (came === 0) return;
    }
  });
  server.addHook('onRequest', (_request, reply, done) => {
    came += 1;
    if (!isClosing) return done();
    reply.header('connection', 'close');
    return done(new Problem('service.not-ready'));
  });
}
