import type { LoggerService } from '@nestjs/common';
import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from 'fastify';
import { type DestinationStream, type LoggerOptions, pino } from 'pino';
import type { LogLevel } from '../config/app-config.js';

/**
 * One line of JSON for each request: method, route, status, time. No address, no header, no query, no body, and of the
 * database's errors no parameter: neither people nor secrets are in the logs.
 */
export function makeLogger(level: LogLevel, stream?: DestinationStream): FastifyBaseLogger {
  const options: LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: {
      req: ({ method, routeOptions, id }: FastifyRequest) => ({ id, method, route: routeOptions?.url ?? null }),
      res: ({ statusCode }: FastifyReply) => ({ statusCode }),
      err: describeError,
    },
  };
  return stream === undefined ? pino(options) : pino(options, stream);
}

/** What went wrong and where; an error of the database carries the values of its query, and those stay out. */
export function describeError(error: Error & { code?: string; constraint?: string }): object {
  const { name: type, message, stack, code, constraint } = error;
  return { type, message, stack, code, constraint };
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
