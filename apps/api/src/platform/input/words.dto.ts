import { applyDecorators, type Type as Class } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsObject, ValidateIf, ValidateNested } from 'class-validator';
import { IsLine, IsText } from './is-text.decorator.js';

/** Words that people wrote: Chinese always, English where it was given. */
export class WordsDto {
  @ApiProperty() zh: string;
  @ApiPropertyOptional() en?: string;
}

/** Left out, not null: the database stores no null among words. */
const MayBeAbsent = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

/** A title or a name, on one line. */
export class ShortWords extends WordsDto {
  @IsLine(200) declare zh: string;
  @MayBeAbsent() @IsLine(300) declare en?: string;
}

/** A paragraph or two. */
export class LongWords extends WordsDto {
  @IsText(2_000) declare zh: string;
  @MayBeAbsent() @IsText(4_000) declare en?: string;
}

/** A text of several pages, in Markdown where the property says so. */
export class TextWords extends WordsDto {
  @IsText(20_000) declare zh: string;
  @MayBeAbsent() @IsText(40_000) declare en?: string;
}

interface WordsOptions {
  readonly description?: string;
  readonly isNullable?: boolean;
}

/** Words in a request's body. */
export function WordsField(kind: Class<WordsDto>, options: WordsOptions = {}): PropertyDecorator {
  const { description, isNullable = false } = options;
  const shown: ApiPropertyOptions = {
    type: WordsDto,
    nullable: isNullable,
    required: !isNullable,
    ...(description ? { description } : {}),
  };
  const presence = isNullable ? ValidateIf((_, value) => value !== null && value !== undefined) : IsDefined();
  return applyDecorators(
    ApiProperty(shown),
    presence,
    IsObject(),
    ValidateNested(),
    Type(() => kind),
  );
}

/** Words in a response, or null. */
export const NullableWords = (): PropertyDecorator => ApiProperty({ type: WordsDto, nullable: true });
