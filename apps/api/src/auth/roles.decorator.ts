import { addToRoute } from '../platform/http/route-config.js';
import type { Role } from './role.js';

/** Who may use a route, in the contest that it names; an administrator in every contest. */
export const Roles = (...roles: readonly Role[]): MethodDecorator => addToRoute({ roles });
