import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ownBytes } from '../own-bytes.js';
import { addToRoute } from './route-config.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    isLargeBody?: boolean;
  }
}

/** Marks a route whose body may be as large as evidence is; its rights are decided before any of it is read. */
export const LargeBody = (): MethodDecorator => addToRoute({ isLargeBody: true });

/** The body of such a route, as it was sent. */
export const SentBytes = createParamDecorator((_: unknown, context: ExecutionContext): Uint8Array<ArrayBuffer> => {
  const { body } = context.switchToHttp().getRequest<FastifyRequest>();
  return ownBytes(body instanceof Uint8Array ? body : new Uint8Array());
});
