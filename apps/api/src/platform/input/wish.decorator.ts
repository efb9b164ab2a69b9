import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsOptional } from 'class-validator';
import { fitPartOf } from './text.js';

/** Longer than any key, list or search; what a stale or mangled link says beyond it is not looked at. */
const MOST_CHARACTERS = 1_000;

/** Whatever an address says is taken: what is not known finds nothing, and the answer names it. */
export const Wish = (description: string): PropertyDecorator =>
  applyDecorators(ApiPropertyOptional({ type: String, description }), Transform(wishOf), IsOptional());

/** The first, where it is said twice; an empty field of a form means "any". */
function wishOf({ value }: { value: unknown }): string | null {
  const [first]: unknown[] = [value].flat();
  return typeof first === 'string' ? fitPartOf(first.slice(0, MOST_CHARACTERS)) || null : null;
}
