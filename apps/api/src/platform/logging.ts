import type { LoggerService } from '@nestjs/common';
import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from 'fastify';
import { pino } from 'pino';
import type { LogLevel } from '../config/app-config.js';

/**
 * One line of JSON for each request: method, route, status, time. No address, no header, no query, no body: neither
 * people nor secrets are in the logs.
 */
export function makeLogger(level: LogLevel): FastifyBaseLogger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: {
      req: ({ method, routeOptions, id }: FastifyRequest) => ({ id, method, route: routeOptions?.url ?? null }),
      res: ({ statusCode }: FastifyReply) => ({ statusCode }),
      err: pino.stdSerializers.err,
    },
  });
}

/** Lets Nest speak through the same log. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: FastifyBaseLogger) {}

  log(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }

  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, String(message));
  }

  error(message: unknown, stack?: string, context?: string): void {
    this.logger.error({ context, stack }, String(message));
  }
}
