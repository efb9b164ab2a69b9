import { type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import { addToRoute } from './route-config.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether a route is asked all the time, and what it answers is logged only where it fails. */
    logsFailuresAlone?: boolean;
  }
}

/** One line for each request, when it is answered; none with its address. */
export class RequestLog extends LogController {
  override incomingRequest(): void {}

  override routeNotFound(): void {}

  override requestCompleted(error: Error | null | undefined, request: FastifyRequest, reply: FastifyReply): void {
    // not by a level of the route: a logger with a level of its own would be made for each request
    if (!error && request.routeOptions.config.logsFailuresAlone === true) return;
    if (this.isLogDisabled(request)) return;
    const line = { req: request, res: reply, milliseconds: Math.round(reply.elapsedTime) };
    if (error) reply.log.error({ ...line, err: error }, 'not answered');
    else reply.log.info(line, 'answered');
  }
}

export const LogsFailuresAlone = (): MethodDecorator => addToRoute({ logsFailuresAlone: true });
