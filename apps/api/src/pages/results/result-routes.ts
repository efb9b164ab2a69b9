import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiParam } from '@nestjs/swagger';
import { ApiProblems } from '../../platform/problem/api-problems.decorator.js';
import { resultFiles } from './result-file.pipe.js';

const MISSING = [
  'contest.not-found',
  'results.not-published',
  'version.not-found',
  'round.not-found',
  'entry.not-found',
  'not-found',
] as const;

/** What every route of published results may answer instead. */
export const ResultProblems = (): MethodDecorator =>
  applyDecorators(ApiProblems('request.invalid'), ApiProblems(...MISSING), ApiProblems('service.not-ready'));

/** And those that compute. */
export const ComputedProblems = (): MethodDecorator =>
  applyDecorators(
    ApiProblems('request.invalid'),
    ApiProblems(...MISSING),
    ApiProblems('deciding.busy', 'service.not-ready'),
    ApiProblems('deciding.too-large'),
  );

/** The routes of files: one for all of them. */
export const ResultFileRoute = (): MethodDecorator =>
  applyDecorators(
    ApiParam({ name: 'file', enum: Object.keys(resultFiles) }),
    ApiOkResponse({
      content: {
        'application/json': { schema: { type: 'object', additionalProperties: true } },
        'text/csv': { schema: { type: 'string' } },
      },
    }),
    ResultProblems(),
  );
