import { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import type { LogLevel } from '../../config/app-config.js';
import { addToRoute } from './route-config.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The least that is logged of a route; the server's own level where it says nothing. */
    logLevel?: LogLevel;
  }
}

/** One line for each request, when it is answered; none with its address. */
export class RequestLog extends LogController {
  override incomingRequest(): void {}

  override routeNotFound(): void {}

  override requestCompleted(error: Error | null | undefined, request: FastifyRequest, reply: FastifyReply): void {
    if (this.isLogDisabled(request)) return;
    const line = { req: request, res: reply, milliseconds: Math.round(reply.elapsedTime) };
    if (error) reply.log.error({ ...line, err: error }, 'not answered');
    else reply.log.info(line, 'answered');
  }
}

/** Of a route that is asked all the time: nothing below this level is logged. */
export const LogsAtLeast = (logLevel: LogLevel): MethodDecorator => addToRoute({ logLevel });

export function addLogLevels(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    if (route.config?.logLevel !== undefined) route.logLevel = route.config.logLevel;
  });
}
