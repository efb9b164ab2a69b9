import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { routeConfigOf } from '../platform/http/route-config.js';
import { Problem } from '../platform/problem/problem.js';

/** The second lock: no route that is not public is reached unless the hook of `rights.ts` has let the request in. */
@Injectable()
export class RightsGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (routeConfigOf(context.getHandler()).isPublic === true) return true;
    const { identity } = context.switchToHttp().getRequest<Partial<FastifyRequest>>();
    if (identity === null || identity === undefined) throw new Problem('auth.required');
    return true;
  }
}
