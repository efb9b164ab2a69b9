import { addToRoute } from './route-config.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    isLargeBody?: boolean;
  }
}

/** Marks a route whose body may be as large as evidence is; its rights are decided before any of it is read. */
export const LargeBody = (): MethodDecorator => addToRoute({ isLargeBody: true });
