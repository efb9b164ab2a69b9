import { applyDecorators } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';
import { addToRoute } from '../platform/http/route-config.js';

/** The exception: a route that answers people who are not signed in. One test lists them all. */
export const Public = (): MethodDecorator => applyDecorators(addToRoute({ isPublic: true }), ApiSecurity({}));
