import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readSmallBody } from '../../platform/http/small-body.js';
import { problemOf, sendProblem } from '../../platform/problem/problem.filter.js';
import { addToRoute } from '../../platform/http/route-config.js';
import type { CastBallot, TakenBallot } from './cast-ballot.service.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    isOfBallots?: boolean;
  }
}

/** Longer than any ballot: who sends more of them would keep the process busy with putting them in order. */
const MOST_BYTES = 64 * 1024;

interface Settings {
  readonly casting: CastBallot;
  /** What every answer of this server carries. */
  readonly headers: Readonly<Record<string, string>>;
  readonly bodyLimit: number;
}

/** Marks the route of ballots, which is answered before it gets as far as its handler. */
export const OfBallots = (): MethodDecorator => addToRoute({ isOfBallots: true });

/**
 * Ballots are sent more often than all else together. They are answered behind the hooks that stand so far and in front of
 * those that a public route of so small a body has no need of (ADR 0046).
 */
export function addBallotRoute(server: FastifyInstance, { casting, headers, bodyLimit }: Settings): void {
  const own = { ...headers, 'cache-control': 'no-store', 'content-type': 'application/json; charset=utf-8' };
  // names and values in turn: an object would be made anew for each answer
  const ofEachAnswer = Object.entries(own).flat();
  const answer = ({ isNew, ballot }: TakenBallot, request: FastifyRequest, reply: FastifyReply): void => {
    reply.hijack();
    const body = JSON.stringify(ballot);
    const date = reply.getHeader('date') as string;
    const ofThis = ['x-request-id', request.id, 'date', date, 'content-length', String(Buffer.byteLength(body))];
    reply.raw.writeHead(isNew ? 201 : 200, ofEachAnswer.concat(ofThis)).end(body);
  };
  const refuse = (error: unknown, request: FastifyRequest, reply: FastifyReply): void =>
    sendProblem(problemOf(error), request, reply.headers(headers));
  server.addHook('onRequest', (request, reply, done) => {
    const { isOfBallots, isPublic } = request.routeOptions.config;
    // whoever may use a route that is not public is decided further down
    if (isOfBallots !== true || isPublic !== true) return done();
    const { slug = '' } = request.params as { readonly slug?: string };
    return readSmallBody(request, Math.min(bodyLimit, MOST_BYTES), (problem, body) => {
      if (problem !== null) return refuse(problem, request, reply);
      casting.cast({ slug, body, cookie: request.headers.cookie, address: request.ip }).then(
        (taken) => answer(taken, request, reply),
        (error: unknown) => refuse(error, request, reply),
      );
    });
  });
}
