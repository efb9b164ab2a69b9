import { finished } from 'node:stream';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../problem/problem.js';
import { OneAtATime } from './one-at-a-time.js';
import { addToRoute } from './route-config.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether the body of the route is a file that a spreadsheet saved. */
    isTable?: boolean;
  }
}

/** 5,000 entries with descriptions of two pages. */
const MOST_BYTES = 16 * 1024 * 1024;
const MOST_WAITING = 4;

/** Marks a route whose body is `text/csv`, whatever its encoding; its rights are decided before any of it is read. */
export const TableBody = (): MethodDecorator => addToRoute({ isTable: true });

/** The bytes of such a route, as they were sent. */
export const SentTable = createParamDecorator((_: unknown, context: ExecutionContext): Uint8Array => {
  const { body, headers } = context.switchToHttp().getRequest<FastifyRequest>();
  if (body instanceof Uint8Array) return body;
  if (/^text\/csv\b/i.test(headers['content-type'] ?? '')) return new Uint8Array();
  throw new Problem('request.not-a-table');
});

/** Tables are taken where a route says so, and nowhere else; one is read and answered after the other. */
export function addTableBodies(server: FastifyInstance): void {
  const turns = new OneAtATime(MOST_WAITING);
  server.addContentTypeParser<Buffer>('text/csv', { parseAs: 'buffer' }, (request, body, done) => {
    const isTable = request.routeOptions.config.isTable === true;
    done(isTable ? null : new Problem('request.wrong-media-type'), body);
  });
  server.addHook('onRoute', (route) => {
    if (route.config?.isTable !== true) return;
    route.bodyLimit = MOST_BYTES;
    route.preParsing = async (_request, reply, payload) => {
      const leave = await turns.enter();
      finished(reply.raw, leave);
      return payload;
    };
  });
}
