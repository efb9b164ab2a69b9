import type { FastifyInstance } from 'fastify';

/** The limit of the routes that are marked with `@LargeBody`. */
export function addLargeBodies(server: FastifyInstance, limit: number): void {
  server.addHook('onRoute', (route) => {
    if (route.config?.isLargeBody === true) route.bodyLimit = limit;
  });
}
