import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { ConnectionError, FastifyReply, FastifyRequest } from 'fastify';
import { problemOfDatabase } from '../../database/constraint-reasons.js';
import { type ProblemCode, problems } from './catalogue.js';
import { Problem, type RefusalTimes } from './problem.js';
import type { ProblemDto } from './problem.dto.js';

const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** Bytes that are taken off the wire of a request that was refused. */
const MOST_UNREAD = 1024 * 1024;
/** When to come back to a service that is not ready, where nothing better is known. */
const RETRY_SECONDS = 5;

const OF_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'request.unreadable',
  401: 'auth.required',
  403: 'auth.forbidden',
  404: 'not-found',
  405: 'not-found',
  413: 'request.too-large',
  414: 'request.unreadable',
  415: 'request.wrong-media-type',
  429: 'request.too-many',
  503: 'service.not-ready',
};

/** Every error of the api leaves through here, as RFC 9457 problem details; a surprise is logged and says nothing. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    sendProblem(problemOf(error), request, reply);
  }
}

export function sendProblem(problem: Problem, request: FastifyRequest, reply: FastifyReply): void {
  const { status } = problems[problem.code];
  if (problem.code === 'internal-error') request.log.error({ err: problem.cause }, 'a request failed');
  tellRefusal(problem, request);
  const retryAfter = problem.retryAfterSeconds ?? (status === 503 ? RETRY_SECONDS : undefined);
  if (retryAfter !== undefined) reply.header('retry-after', retryAfter);
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  leaveUnread(request);
  reply.removeHeader('content-disposition');
  reply.removeHeader('etag');
  // said here as well, since an address that cannot be read never gets as far as the hooks
  reply.header('x-request-id', request.id).header('x-content-type-options', 'nosniff');
  reply.header('cache-control', 'no-store').header('content-type', PROBLEM_TYPE);
  void reply.code(status).send(JSON.stringify(bodyOf(problem, request.id)));
}

/** The log file keeps who tried what cannot be undone, and why it was refused; ids alone, as everywhere in the log. */
function tellRefusal({ code }: Problem, request: FastifyRequest): void {
  if (request.routeOptions.config.isIrreversible !== true) return;
  const { askedBy: account = null, params } = request;
  request.log.warn({ req: request, account, params, code }, 'an irreversible act was refused');
}

/**
 * A body that is still under way when its request is refused. Who goes on sending would not hear the answer of a
 * connection that is closed at once: a little is taken off the wire and thrown away, then the connection ends.
 */
function leaveUnread({ raw }: FastifyRequest): void {
  if (raw.complete !== false) return;
  let left = MOST_UNREAD;
  raw.on('data', ({ length }: Buffer) => {
    left -= length;
    if (left < 0) raw.socket.destroy();
  });
}

/** Answers what never became a request, on the bare connection. */
export function refuseConnection({ code }: ConnectionError, socket: Socket): void {
  if (code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const problem = new Problem(code === 'HPE_HEADER_OVERFLOW' ? 'request.too-large' : 'request.unreadable');
  const body = bodyOf(problem, randomUUID());
  const text = JSON.stringify(body);
  const head = [
    `HTTP/1.1 ${body.status} ${STATUS_CODES[body.status]}`,
    `content-type: ${PROBLEM_TYPE}`,
    `content-length: ${Buffer.byteLength(text)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${text}`);
}

function bodyOf({ code, errors, differences, missing, times, facts, sheets }: Problem, requestId: string): ProblemDto {
  const { status, title, detail } = problems[code];
  const found = {
    ...(errors === undefined ? {} : { errors: [...errors] }),
    ...(differences === undefined ? {} : { differences: [...differences] }),
    ...(missing === undefined ? {} : { missing: [...missing] }),
    ...(times === undefined ? {} : timesOf(times)),
    ...(sheets === undefined ? {} : { sheets }),
  };
  const all = { ...found, ...facts };
  return { type: `urn:laurel:problem:${code}`, title, status, code, detail, requestId, ...all };
}

const timesOf = ({ serverTime, opensAt, closesAt }: RefusalTimes) => ({
  serverTime: serverTime.toISOString(),
  ...(opensAt === undefined ? {} : { opensAt: opensAt?.toISOString() ?? null }),
  ...(closesAt === undefined ? {} : { closesAt: closesAt?.toISOString() ?? null }),
});

export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const ofDatabase = problemOfDatabase(error);
  if (ofDatabase !== null) return new Problem(ofDatabase, { cause: error });
  const status = statusOf(error);
  const code = status === undefined ? undefined : OF_STATUS[status];
  if (code !== undefined) return new Problem(code, { cause: error });
  const isClientFault = status !== undefined && status >= 400 && status < 500;
  return new Problem(isClientFault ? 'request.unreadable' : 'internal-error', { cause: error });
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number') return error.statusCode;
  return undefined;
}
