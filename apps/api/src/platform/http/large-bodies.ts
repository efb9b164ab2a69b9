import { finished } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { OneAtATime } from './one-at-a-time.js';

/** How many wait for the one whose body is read; the others are asked to come back. */
const MOST_WAITING = 4;

/**
 * The routes that are marked with `@LargeBody`: one request after the other is read and answered, and the bytes are handed
 * on as they came.
 */
export function addLargeBodies(server: FastifyInstance, limit: number): void {
  const turns = new OneAtATime(MOST_WAITING);
  server.addHook('onRoute', (route) => {
    if (route.config?.isLargeBody !== true) return;
    route.bodyLimit = limit;
    route.preParsing = async (_request, reply, payload) => {
      const leave = await turns.enter();
      finished(reply.raw, leave);
      return payload;
    };
  });
}
