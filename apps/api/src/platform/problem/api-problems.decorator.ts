import { applyDecorators } from '@nestjs/common';
import { ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { type ProblemCode, problems } from './catalogue.js';
import { ProblemDto } from './problem.dto.js';

/** Documents the problems that a route answers with, one response for each status. */
export function ApiProblems(...codes: readonly ProblemCode[]): MethodDecorator {
  const statuses = [...new Set(codes.map((code) => problems[code].status))];
  const content = { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } };
  return applyDecorators(
    ...statuses.map((status) => {
      const named = codes.filter((code) => problems[code].status === status);
      return ApiResponse({ status, description: named.join(', '), content });
    }),
  );
}
