import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { MOST_NUMBER } from './entry-number.js';
import { WholeNumber } from './whole-number.decorator.js';

/** Where a long list goes on, in a query. */
export const After = (description = '`next` of the answer before'): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ description, minimum: 0, maximum: MOST_NUMBER }),
    IsOptional(),
    WholeNumber(),
    IsInt(),
    Min(0),
    Max(MOST_NUMBER),
  );
