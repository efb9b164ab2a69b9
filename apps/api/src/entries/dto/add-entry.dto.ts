import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsNumber, IsOptional, Matches } from 'class-validator';
import { EntryNumber } from '../../platform/input/entry-number.js';
import { IsLine } from '../../platform/input/is-text.decorator.js';
import { ListField, OptionalField } from '../../platform/input/nested.decorators.js';
import { LongWords, ShortWords, TextWords, WordsDto, WordsField } from '../../platform/input/words.dto.js';
import { MarkdownWords } from './markdown-words.js';
import { type SubmitterRole, submitterRoles } from '../entry-submitter.entity.js';

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
  @IsLine(40)
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

export class SubmitterRequest {
  @WordsField(ShortWords)
  name: WordsDto;

  @ApiProperty({ enum: submitterRoles, enumName: 'SubmitterRole' })
  @IsIn(submitterRoles)
  role: SubmitterRole;
}

export class AddEntryRequest {
  @ApiProperty({ type: Number, nullable: true, required: false, description: 'Left out: the next one that is free' })
  @IsOptional()
  @EntryNumber()
  number?: number | null;

  @WordsField(ShortWords)
  title: WordsDto;

  @WordsField(ShortWords, { isNullable: true, description: 'What it is called in lists; else by its title' })
  shortTitle?: WordsDto | null;

  @WordsField(LongWords)
  summary: WordsDto;

  @WordsField(MarkdownWords, { description: 'Markdown' })
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

  @ListField(SubmitterRequest, { least: 1, most: 20, description: 'Exactly one is the lead' })
  submitters: SubmitterRequest[];
}

export class AddedEntryDto {
  @ApiProperty() number: number;
}
