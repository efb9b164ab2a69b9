import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { Problem } from '../platform/problem/problem.js';
import type { Identity } from './identity.js';
import { IS_PUBLIC } from './public.decorator.js';
import type { Role } from './role.js';
import { ROLES } from './roles.decorator.js';

/** Guards every route: a token first, then the role. */
@Injectable()
export class GlobalAuthGuard extends AuthGuard('jwt') {
  constructor(private readonly reflector: Reflector) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(IS_PUBLIC, places) === true) return true;
    await super.canActivate(context);
    const { user } = context.switchToHttp().getRequest<{ user: Identity }>();
    const allowed = this.reflector.getAllAndOverride<readonly Role[] | undefined>(ROLES, places);
    if (allowed !== undefined && !user.roles.some(({ role }) => allowed.includes(role))) {
      throw new Problem('auth.forbidden');
    }
    return true;
  }

  override handleRequest<T>(error: unknown, user: T | false): T {
    if (error) throw error as Error;
    if (user === false || user === undefined || user === null) throw new Problem('auth.required');
    return user;
  }
}
