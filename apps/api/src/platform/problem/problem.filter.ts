import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemOfDatabase } from '../../database/constraint-reasons.js';
import { type ProblemCode, problems } from './catalogue.js';
import { Problem } from './problem.js';
import type { ProblemDto } from './problem.dto.js';

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
  const { status, title, detail } = problems[problem.code];
  if (problem.code === 'internal-error') request.log.error({ err: problem.cause }, 'a request failed');
  const body: ProblemDto = {
    type: `urn:laurel:problem:${problem.code}`,
    title,
    status,
    code: problem.code,
    detail,
    requestId: request.id,
    ...(problem.errors === undefined ? {} : { errors: [...problem.errors] }),
  };
  if (problem.retryAfterSeconds !== undefined) reply.header('retry-after', problem.retryAfterSeconds);
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  reply.removeHeader('content-disposition');
  reply.removeHeader('etag');
  reply.header('cache-control', 'no-store').header('content-type', 'application/problem+json; charset=utf-8');
  void reply.code(status).send(JSON.stringify(body));
}

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
