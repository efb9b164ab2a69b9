import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyContextConfig } from 'fastify';

const CONFIG = Symbol('what Fastify knows of a route');

/** What the decorators of a route's method have said of it. */
export const routeConfigOf = (handler: object): FastifyContextConfig =>
  (Reflect.getMetadata(CONFIG, handler) as FastifyContextConfig | undefined) ?? {};

/** Adds to what Fastify's hooks know of a route before its body is read; the decorators of one method add up. */
export const addToRoute =
  (added: FastifyContextConfig): MethodDecorator =>
  (target, name, descriptor) => {
    const handler = descriptor.value as object;
    const config = { ...routeConfigOf(handler), ...added };
    Reflect.defineMetadata(CONFIG, config, handler);
    RouteConfig(config)(target, name, descriptor);
  };
