import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { EntryNumber } from '../../../platform/input/entry-number.js';
import { LongWords, WordsDto, WordsField } from '../../../platform/input/words.dto.js';

export class AcceptRequest {
  @ApiProperty({ type: Number, nullable: true, required: false, description: 'Left out: the next one' })
  @IsOptional()
  @EntryNumber()
  number?: number | null;
}

export class AcceptedDto {
  @ApiProperty({ description: 'From now on, for good' }) number: number;
}

export class ReasonRequest {
  @WordsField(LongWords, { description: 'Why: its submitter reads it first' })
  reason: WordsDto;
}
