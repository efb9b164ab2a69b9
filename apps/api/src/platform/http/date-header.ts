import type { FastifyInstance } from 'fastify';

/** Every answer is dated by this clock, in milliseconds of the epoch, instead of by this machine's: who reads the header sees what decides. */
export function addDateHeader(server: FastifyInstance, now: () => number): void {
  let second = 0;
  let date = '';
  server.addHook('onRequest', (_request, reply, done) => {
    const current = Math.floor(now() / 1000);
    if (current !== second) {
      second = current;
      date = new Date(current * 1000).toUTCString();
    }
    reply.header('date', date);
    done();
  });
}
