import { applyDecorators, type Type as Class } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject, IsOptional, ValidateNested } from 'class-validator';

interface ListRule {
  readonly least?: number;
  readonly most: number;
  readonly description?: string;
  readonly isOptional?: boolean;
  /** As it is documented, where that differs. */
  readonly shown?: Class;
}

/** A list of objects in a request's body. `ValidateNested` alone lets lists pass where objects are meant. */
export function ListField(kind: Class, rule: ListRule): PropertyDecorator {
  const { least = 0, most, description, isOptional = false, shown = kind } = rule;
  return applyDecorators(
    ApiProperty({ type: [shown], required: !isOptional, ...(description === undefined ? {} : { description }) }),
    ...(isOptional ? [IsOptional()] : []),
    IsArray(),
    ArrayMinSize(least),
    ArrayMaxSize(most),
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    Type(() => kind),
  );
}

/** An object in a request's body, or null, or nothing. */
export function OptionalField(kind: Class): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: kind, nullable: true, required: false }),
    IsOptional(),
    IsObject(),
    ValidateNested(),
    Type(() => kind),
  );
}
