import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional, Matches } from 'class-validator';
import { type StageKind, stageKinds, type StageState, stageStates } from '@laurel/domain/contest';
import { IsInstant } from '../../platform/input/is-text.decorator.js';
import { LongWords, NullableWords, WordsDto, WordsField } from '../../platform/input/words.dto.js';

const instant = { type: String, format: 'date-time' } as const;
const optionalInstant = { ...instant, nullable: true, required: false } as const;
const optionalId = { type: String, required: false } as const;

/** As the domain writes ids. */
const ID = /^[a-z][a-z0-9-]{0,99}$/;

export class StageOpensDto {
  @ApiProperty({ type: [String], required: false, description: 'Of ballots: channels of the rulebook' })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(ID, { each: true })
  channels?: string[];

  @ApiProperty({ ...optionalId, description: 'Of marks: a panel of the rulebook' })
  @IsOptional()
  @Matches(ID)
  panel?: string;

  @ApiProperty({ ...optionalId, description: 'Of ballots and marks: a round of the rulebook' })
  @IsOptional()
  @Matches(ID)
  round?: string;
}

export class StageWindowDto {
  @ApiProperty({ ...instant, nullable: true }) opensAt: string | null;
  @ApiProperty({ ...instant, nullable: true }) closesAt: string | null;
}

export class StageChangeDto extends StageWindowDto {
  @ApiProperty(instant) at: string;
  @ApiProperty({ enum: stageStates, enumName: 'StageState' }) to: StageState;
  @ApiProperty() reason: WordsDto;
}

/** `opensAt` and `closesAt` are the plan in force. */
export class StageDto extends StageWindowDto {
  @ApiProperty() key: string;
  @ApiProperty({ enum: stageKinds, enumName: 'StageKind' }) kind: StageKind;
  @ApiProperty() title: WordsDto;
  @ApiProperty({ description: 'The plan as it was announced first' }) announced: StageWindowDto;
  @ApiProperty({ ...instant, nullable: true, description: 'When it really opened' }) openedAt: string | null;
  @ApiProperty({ ...instant, nullable: true, description: 'When it really closed' }) closedAt: string | null;
  @ApiProperty({ enum: stageStates, enumName: 'StageState' }) state: StageState;
  @ApiProperty({ type: StageOpensDto, nullable: true }) opens: StageOpensDto | null;
  @ApiProperty({ type: [StageChangeDto], description: 'What organisers changed by hand, in its order' })
  changes: StageChangeDto[];
  @NullableWords() note: WordsDto | null;
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
