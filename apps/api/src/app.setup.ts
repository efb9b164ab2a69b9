import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import type { INestApplication } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { fastify, type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { makeValidation } from './app.validation.js';
import { Revisions } from './audit/revisions.service.js';
import { Authentication } from './auth/authentication.service.js';
import { addRights } from './auth/rights.js';
import { AppConfig } from './config/app-config.js';
import { ContestsService } from './contests/contests.service.js';
import { addClosing } from './platform/http/closing.js';
import { addDateHeader } from './platform/http/date-header.js';
import { addDrawnPages } from './pages/drawn/drawn-pages.js';
import { Bases } from './pages/finished/bases.service.js';
import { FinishedPages } from './pages/finished/finished-pages.service.js';
import { addFinishing } from './pages/finished/finishing.js';
import { addHttpCache } from './platform/http/http-cache.js';
import { addJsonBodies } from './platform/http/json-bodies.js';
import { addLargeBodies } from './platform/http/large-bodies.js';
import { addOriginGuard } from './platform/http/origin-guard.js';
import { isOwnQuestion } from './platform/http/own-questions.js';
import { plainAddress } from './platform/http/plain-address.js';
import { RequestLog } from './platform/http/request-log.js';
import { addPipelineLimit } from './platform/http/pipelining.js';
import { addTableBodies } from './platform/http/table-bodies.js';
import { addSecurityHeaders, makeSecurityHeaders } from './platform/http/security-headers.js';
import { contractOf } from './platform/openapi-document.js';
import { makeLogger, NestLogger } from './platform/logging.js';
import { PublishedVersions } from './results/published-versions.service.js';
import { addShortAddresses } from './pages/results/short-addresses.js';
import { addBallotRoute } from './voting/ballots/ballot-route.js';
import { CastBallot } from './voting/ballots/cast-ballot.service.js';
import { problemOf, ProblemFilter, refuseConnection, sendProblem } from './platform/problem/problem.filter.js';

export const API_PREFIX = 'api';

/** Fastify’s default waits for ever; within this the largest evidence comes through 5 Mbit/s. */
const REQUEST_MILLISECONDS = 120_000;

/** The server as main and the tests start it; Fastify is ours, so that Nest's adapter binds nothing around bodies. */
export function makeAdapter(config: AppConfig): FastifyAdapter {
  const server: FastifyInstance = fastify({
    loggerInstance: makeLogger(config.logLevel),
    logController: new RequestLog({ disableRequestLogging: isOwnQuestion }),
    return503OnClosing: false,
    rewriteUrl: ({ url = '/' }) => plainAddress(url),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    trustProxy: trustedProxies(config.trustProxy),
    bodyLimit: config.bodyLimit,
    requestTimeout: REQUEST_MILLISECONDS,
    clientErrorHandler: refuseConnection,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    frameworkErrors: (error, request, reply) => sendProblem(problemOf(error), request, reply),
  });
  // forms of other sites can be sent as text without asking first: JSON alone is read
  server.removeContentTypeParser('text/plain');
  return new FastifyAdapter(server);
}

/** Pipes, filters, headers and limits: the same in the product and in the tests. */
export async function setUpApp(app: NestFastifyApplication): Promise<void> {
  const config = app.get(AppConfig);
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  app.useLogger(new NestLogger(server.log));
  app.setGlobalPrefix(API_PREFIX);
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalPipes(makeValidation());
  app.enableShutdownHooks();
  server.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    done();
  });
  const revisions = app.get(Revisions);
  addDateHeader(server, () => revisions.now());
  addPipelineLimit(server);
  addClosing(server);
  addOriginGuard(server, config.origins);
  const headers = await makeSecurityHeaders(config);
  addBallotRoute(server, { casting: app.get(CastBallot), headers, bodyLimit: config.bodyLimit });
  addFinishing(server, { pages: app.get(FinishedPages), bases: app.get(Bases) });
  addJsonBodies(server);
  addLargeBodies(server, config.evidenceBodyLimit);
  addTableBodies(server);
  addSecurityHeaders(server, headers);
  await server.register(cookie);
  addRights(server, {
    identify: (request) => app.get(Authentication).identify(request),
    findContest: (slug) => app.get(ContestsService).find(slug),
  });
  addShortAddresses(server, async (slug) => {
    const { id } = await app.get(ContestsService).find(slug);
    return (await app.get(PublishedVersions).find(id)).publication.round;
  });
  keepSecretsUncompressed(server);
  addHttpCache(server);
  serveDocument(app, server);
  await server.register(compress, { threshold: 1024, encodings: ['br', 'gzip'] });
  await addDrawnPages(app, server);
}

/** A number counts the proxies in front, the nearest first. */
function trustedProxies(trusted: AppConfig['trustProxy']): FastifyServerOptions['trustProxy'] {
  return typeof trusted === 'number' ? (_address, hop) => hop < trusted : trusted;
}

/** The contract itself, made once. */
function serveDocument(app: INestApplication, server: FastifyInstance): void {
  const made = lazily(() => JSON.stringify(contractOf(app)));
  server.get(`/${API_PREFIX}/openapi.json`, { config: { isPublic: true } }, (_request, reply) =>
    reply.header('cache-control', 'public, max-age=60').type('application/json; charset=utf-8').send(made()),
  );
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Where tokens are answered with: sessions, and links that are shown once. */
const SECRETS = new RegExp(`^/${API_PREFIX}/(auth/|invitations/)|/link$`);

/** A secret beside text that a stranger chose must not be compressed together with it (BREACH). */
function keepSecretsUncompressed(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    if (SECRETS.test(route.url)) Object.assign(route, { compress: false });
  });
}
