import { ApiProperty } from '@nestjs/swagger';
import { type StageAct, stageActs, type StageState, stageStates } from '@laurel/domain/contest';
import { problemCodes, type ProblemCode } from '../../platform/problem/catalogue.js';
import { FaultDto } from '../../platform/problem/problem.dto.js';

export class StageActDto {
  @ApiProperty({ enum: stageActs, enumName: 'StageAct' }) act: StageAct;
  @ApiProperty({ enum: stageStates, enumName: 'StageState', description: 'What to ask of `transitions`' })
  to: StageState;
  @ApiProperty({ enum: problemCodes, enumName: 'ProblemCode', nullable: true, description: 'null: it can be done' })
  refusedFor: ProblemCode | null;
}

export class OfficeStageDto {
  @ApiProperty() key: string;
  @ApiProperty({ enum: stageStates, enumName: 'StageState' }) state: StageState;
  @ApiProperty({
    type: [FaultDto],
    description: 'What cannot be run of that which it opens; paths lie in the rulebook',
  })
  missing: FaultDto[];
  @ApiProperty({ type: [StageActDto], description: 'What can be done by hand in this state, or why not' })
  acts: StageActDto[];
}

/** Beside the contest's own page, which says the plan, the changes and what happened. */
export class OfficeStagesDto {
  @ApiProperty({ type: String, format: 'date-time' }) serverTime: string;
  @ApiProperty({ type: [OfficeStageDto] }) stages: OfficeStageDto[];
}
