import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsUUID } from 'class-validator';

/** An id as the database writes it: in small letters. */
export function IsId(options: { readonly each?: boolean } = {}): PropertyDecorator {
  const lower = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : value);
  const all = (value: unknown): unknown => (Array.isArray(value) ? value.map(lower) : lower(value));
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => all(value)),
    IsUUID(undefined, options),
  );
}
