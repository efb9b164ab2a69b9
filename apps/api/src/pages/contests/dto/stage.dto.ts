import { ApiProperty } from '@nestjs/swagger';
import { type StageKind, stageKinds, type StageState, stageStates } from '@laurel/domain/contest';
import { NullableWords, WordsDto } from '../../../platform/input/words.dto.js';

const instant = { type: String, format: 'date-time' } as const;

export class StageOpensDto {
  @ApiProperty({ type: [String], required: false, description: 'Of ballots: the one channel' })
  channels?: string[];
  @ApiProperty({ required: false, description: 'Of marks: the one panel' }) panel?: string;
  @ApiProperty({ required: false, description: 'Of ballots, marks and a notice: a round' }) round?: string;
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
