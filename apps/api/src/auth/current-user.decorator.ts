import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../audit/audited-changes.service.js';
import type { ContestOfRoute, Identity } from './identity.js';

const requestOf = (context: ExecutionContext): FastifyRequest => context.switchToHttp().getRequest();

/** Who is signed in; only on routes that are not public. */
export const CurrentUser = createParamDecorator(
  (_: unknown, context: ExecutionContext): Identity | null => requestOf(context).identity,
);

/** The contest that the route names, loaded once for its rights; only on routes that are not public. */
export const CurrentContest = createParamDecorator(
  (_: unknown, context: ExecutionContext): ContestOfRoute | null => requestOf(context).contest,
);

/** Who acts, and in which request, for the audit log. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { identity, id } = requestOf(context);
  return { accountId: identity?.accountId ?? null, requestId: id };
});
