import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsObject, Min, ValidateBy, ValidateIf, ValidateNested } from 'class-validator';
import type { Draft, DraftFact, DraftName } from '../draft.js';

/** Longer than any text that can be submitted: what is too long is kept all the same, until somebody shortens it. */
const MOST_CHARACTERS = 60_000;
const MOST_LISTED = 40;

/** A text as it was typed, also an empty one; what no database stores is refused. */
function Typed(): PropertyDecorator {
  const validate = (value: unknown): boolean =>
    typeof value === 'string' && value.length <= MOST_CHARACTERS && !/\p{Surrogate}|\0/u.test(value);
  return ValidateBy({ name: 'isTyped', validator: { validate, defaultMessage: () => '$property' } });
}

const Left = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

const TypedField = (): PropertyDecorator =>
  applyDecorators(ApiPropertyOptional({ type: String, maxLength: MOST_CHARACTERS }), Left(), Typed());

export class DraftNameDto implements DraftName {
  @ApiProperty() @Typed() zh: string;
  @ApiProperty() @Typed() en: string;
}

export class DraftFactDto implements DraftFact {
  @ApiProperty() @Typed() value: string;
  @ApiProperty() @Typed() words: string;
  @ApiProperty() @Typed() wordsEn: string;
}

/** The fields that were changed, each as it was typed. */
export class DraftChangesRequest implements Partial<Draft> {
  @TypedField() title?: string;
  @TypedField() titleEn?: string;
  @TypedField() summary?: string;
  @TypedField() summaryEn?: string;
  @TypedField() description?: string;
  @TypedField() descriptionEn?: string;
  @TypedField() category?: string;
  @TypedField() district?: string;
  @TypedField() lead?: string;
  @TypedField() leadEn?: string;

  @ApiPropertyOptional({ type: [DraftNameDto] })
  @Left()
  @IsArray()
  @ArrayMaxSize(MOST_LISTED)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => DraftNameDto)
  joint?: DraftNameDto[];

  @ApiPropertyOptional({ type: [DraftFactDto] })
  @Left()
  @IsArray()
  @ArrayMaxSize(MOST_LISTED)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => DraftFactDto)
  keyFacts?: DraftFactDto[];
}

export class SaveDraftRequest {
  @ApiProperty({
    description: 'The version that the writer saw last: what others saved since in other fields is joined',
  })
  @IsInt()
  @Min(0)
  basedOn: number;

  @ApiProperty({ type: DraftChangesRequest })
  @IsObject()
  @ValidateNested()
  @Type(() => DraftChangesRequest)
  changes: DraftChangesRequest;
}

export class SubmitRequest {
  @ApiProperty({ description: 'The version that is submitted, as it was seen' })
  @IsInt()
  @Min(1)
  version: number;
}

export class DraftDto implements Draft {
  @ApiProperty() title: string;
  @ApiProperty() titleEn: string;
  @ApiProperty() summary: string;
  @ApiProperty() summaryEn: string;
  @ApiProperty() description: string;
  @ApiProperty() descriptionEn: string;
  @ApiProperty({ description: 'A key of the rulebook; empty: not chosen' }) category: string;
  @ApiProperty({ description: 'A key of the rulebook; empty: not chosen' }) district: string;
  @ApiProperty() lead: string;
  @ApiProperty() leadEn: string;
  @ApiProperty({ type: [DraftNameDto] }) joint: DraftNameDto[];
  @ApiProperty({ type: [DraftFactDto] }) keyFacts: DraftFactDto[];
}
