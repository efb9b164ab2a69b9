import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, Matches } from 'class-validator';
import { type StageState, stageStates } from '@laurel/domain/contest';
import { IsInstant } from '../../platform/input/is-text.decorator.js';
import { LongWords, WordsDto, WordsField } from '../../platform/input/words.dto.js';

const instant = { type: String, format: 'date-time' } as const;
const optionalInstant = { ...instant, nullable: true, required: false } as const;
const optionalId = { type: String, required: false } as const;

/** As the domain writes ids. */
const ID = /^[a-z][a-z0-9-]{0,99}$/;

export class StageOpensRequest {
  @ApiProperty({ type: [String], required: false, maxItems: 1, description: 'Of ballots: the one online channel' })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1)
  @Matches(ID, { each: true })
  channels?: string[];

  @ApiProperty({ ...optionalId, description: 'Of marks: the one panel' })
  @IsOptional()
  @Matches(ID)
  panel?: string;

  @ApiProperty({ ...optionalId, description: 'Of ballots, marks and a notice: a round' })
  @IsOptional()
  @Matches(ID)
  round?: string;
}

export class StageTransitionRequest {
  @ApiProperty({ enum: stageStates, enumName: 'StageState' })
  @IsIn(stageStates)
  to: StageState;

  @ApiProperty({ ...optionalInstant, description: 'For a stage that is put off; null: when organisers open it' })
  @IsOptional()
  @IsInstant()
  opensAt?: string | null;

  @ApiProperty({ ...optionalInstant, description: 'The new end; null: when organisers close it' })
  @IsOptional()
  @IsInstant()
  closesAt?: string | null;

  @WordsField(LongWords, { description: 'Why: it stands on the page of the contest' })
  reason: WordsDto;
}
