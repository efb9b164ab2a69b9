import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsNumber, IsOptional, Matches, Max, Min } from 'class-validator';
import { IsText } from '../../platform/input/is-text.decorator.js';
import { ListField, OptionalField } from '../../platform/input/nested.decorators.js';
import { LongWords, ShortWords, TextWords, WordsDto, WordsField } from '../../platform/input/words.dto.js';
import { type BodyRole, bodyRoles } from '../entry-body.entity.js';

const KEY = /^[a-z][a-z0-9-]*$/;

export class MeasuredRequest {
  @WordsField(ShortWords)
  label: WordsDto;

  @ApiProperty()
  @IsNumber({ allowNaN: false, allowInfinity: false })
  value: number;
}

export class KeyFactRequest {
  @ApiProperty({ description: 'As it is printed, e.g. 14,119' })
  @IsText(40)
  value: string;

  @WordsField(ShortWords, { isNullable: true })
  unit?: WordsDto | null;

  @WordsField(ShortWords)
  words: WordsDto;

  @OptionalField(MeasuredRequest)
  before?: MeasuredRequest | null;

  @OptionalField(MeasuredRequest)
  after?: MeasuredRequest | null;
}

export class EntryBodyRequest {
  @WordsField(ShortWords)
  name: WordsDto;

  @ApiProperty({ enum: bodyRoles, enumName: 'BodyRole' })
  @IsIn(bodyRoles)
  role: BodyRole;
}

export class AddEntryRequest {
  @ApiProperty({ minimum: 1, maximum: 32_767 })
  @IsInt()
  @Min(1)
  @Max(32_767)
  number: number;

  @WordsField(ShortWords)
  title: WordsDto;

  @WordsField(LongWords)
  summary: WordsDto;

  @WordsField(TextWords, { description: 'Markdown' })
  description: WordsDto;

  @WordsField(TextWords, { description: 'What the announcement prints' })
  writeUp: WordsDto;

  @ApiProperty({ type: String, nullable: true, required: false, description: 'A key of the rulebook’s attribute' })
  @IsOptional()
  @Matches(KEY)
  category?: string | null;

  @ApiProperty({ type: String, nullable: true, required: false, description: 'A key of the rulebook’s attribute' })
  @IsOptional()
  @Matches(KEY)
  district?: string | null;

  @ApiProperty()
  @IsBoolean()
  isSample: boolean;

  @ListField(KeyFactRequest, { most: 12 })
  keyFacts: KeyFactRequest[];

  @ListField(EntryBodyRequest, { least: 1, most: 20, description: 'Exactly one is the lead' })
  bodies: EntryBodyRequest[];
}
