import { SetMetadata } from '@nestjs/common';
import type { Role } from './role.js';

export const ROLES = Symbol('roles');

/** Who may use a route; without it, anyone who is signed in. */
export const Roles = (...roles: readonly Role[]): MethodDecorator & ClassDecorator => SetMetadata(ROLES, roles);
