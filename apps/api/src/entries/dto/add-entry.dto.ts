import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsText } from '../../platform/input/is-text.decorator.js';
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

  @ApiProperty({ type: MeasuredRequest, nullable: true, required: false })
  @IsOptional()
  @ValidateNested()
  @Type(() => MeasuredRequest)
  before?: MeasuredRequest | null;

  @ApiProperty({ type: MeasuredRequest, nullable: true, required: false })
  @IsOptional()
  @ValidateNested()
  @Type(() => MeasuredRequest)
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

  @ApiProperty({ type: [KeyFactRequest] })
  @IsArray()
  @ArrayMaxSize(12)
  @ValidateNested({ each: true })
  @Type(() => KeyFactRequest)
  keyFacts: KeyFactRequest[];

  @ApiProperty({ type: [EntryBodyRequest], description: 'Exactly one is the lead' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => EntryBodyRequest)
  bodies: EntryBodyRequest[];
}
