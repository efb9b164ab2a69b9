import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, ValidateBy, ValidateIf } from 'class-validator';
import { tidy } from '../platform/input/text.js';
import { faultOfText } from '../platform/input/text-fault.js';

const RULE = { most: 200, lines: 1 };
const MOST_NAMES = 10;

/** The names of bodies in a request, each on one line, without the blanks around it. */
export function NamesField({ isOptional = false }: { readonly isOptional?: boolean } = {}): PropertyDecorator {
  const description = 'Bodies by name; they are compared with the submitters';
  const validator = {
    validate: (value: unknown): boolean => faultOfText(value, RULE) === undefined,
    defaultMessage: () => '$property',
  };
  const tidied = (value: unknown): unknown =>
    Array.isArray(value) ? value.map((each: unknown) => (typeof each === 'string' ? tidy(each) : each)) : value;
  return applyDecorators(
    ApiProperty({ type: [String], required: !isOptional, description }),
    ...(isOptional ? [ValidateIf((_, value) => value !== undefined)] : []),
    Transform(({ value }: { value: unknown }) => tidied(value)),
    IsArray(),
    ArrayMaxSize(MOST_NAMES),
    ArrayUnique(),
    ValidateBy({ name: 'isText', constraints: [RULE.most, RULE.lines], validator }, { each: true }),
  );
}
