import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../audit/audited-changes.service.js';
import type { Identity } from './identity.js';

interface Signed {
  readonly user?: Identity;
}

const requestOf = (context: ExecutionContext): FastifyRequest & Signed => context.switchToHttp().getRequest();

/** Who is signed in; only on routes that are not public. */
export const CurrentUser = createParamDecorator((_: unknown, context: ExecutionContext): Identity | undefined => {
  return requestOf(context).user;
});

/** Who acts, and in which request, for the audit log. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const request = requestOf(context);
  return { accountId: request.user?.accountId ?? null, requestId: request.id };
});
