import { ApiProperty } from '@nestjs/swagger';
import { type StageState, stageStates } from '@laurel/domain/contest';
import { type RulebookNumber, rulebookNumber } from '../../platform/problem/refused-sheet.dto.js';
import { NullableWords, WordsDto } from '../../platform/input/words.dto.js';

export const instant = { type: String, format: 'date-time' } as const;
export const nullableInstant = { ...instant, nullable: true } as const;

export class ScaleDto {
  @ApiProperty(rulebookNumber) from: RulebookNumber;
  @ApiProperty(rulebookNumber) to: RulebookNumber;
  @ApiProperty(rulebookNumber) step: RulebookNumber;
}

export class CommentRuleDto {
  @ApiProperty({ ...rulebookNumber, nullable: true, description: 'A mark from here up needs a comment' })
  from: RulebookNumber | null;
  @ApiProperty({ ...rulebookNumber, nullable: true, description: 'A mark from here down needs a comment' })
  to: RulebookNumber | null;
  @ApiProperty({ description: 'Visible characters, as `visibleLength` counts them' }) atLeast: number;
}

export class CriterionDto {
  @ApiProperty() id: string;
  @ApiProperty() title: WordsDto;
  @ApiProperty({ ...rulebookNumber, nullable: true }) weight: RulebookNumber | null;
  @ApiProperty() scale: ScaleDto;
  @ApiProperty({ type: CommentRuleDto, nullable: true }) commentAt: CommentRuleDto | null;
}

/** A panel as the sealed rulebook has it. */
export class PanelDto {
  @ApiProperty() id: string;
  @ApiProperty() title: WordsDto;
  @ApiProperty({ type: [CriterionDto], description: 'In the order of the rulebook' }) criteria: CriterionDto[];
  @ApiProperty({ description: 'Judges that each entry needs' }) atLeast: number;
  @ApiProperty({ description: 'Whether a sheet may be submitted with some criteria unmarked' }) isPartial: boolean;
  @ApiProperty({ description: 'The round that takes its marks' }) round: string;
  @ApiProperty() roundTitle: WordsDto;
}

/** The stage in which a panel marks; its plan in force, and what really happened. */
export class MarksStageDto {
  @ApiProperty() key: string;
  @ApiProperty() title: WordsDto;
  @ApiProperty({ enum: stageStates, enumName: 'StageState' }) state: StageState;
  @ApiProperty(nullableInstant) opensAt: string | null;
  @ApiProperty(nullableInstant) closesAt: string | null;
  @ApiProperty(nullableInstant) openedAt: string | null;
  @ApiProperty(nullableInstant) closedAt: string | null;
  @ApiProperty({ type: WordsDto, nullable: true, description: 'Why organisers changed it last by hand' })
  reason: WordsDto | null;
}

export class PanelSummaryDto {
  @ApiProperty() panel: PanelDto;
  @ApiProperty({ type: MarksStageDto, nullable: true }) stage: MarksStageDto | null;
  @ApiProperty({ description: 'Judges at work' }) members: number;
}

export class PanelsDto {
  @ApiProperty(instant) serverTime: string;
  @ApiProperty({ type: [PanelSummaryDto] }) panels: PanelSummaryDto[];
}

/** An entry as lists name it. */
export class JudgedEntryDto {
  @ApiProperty() number: number;
  @ApiProperty() title: WordsDto;
  @NullableWords() shortTitle: WordsDto | null;
  @ApiProperty({ type: [WordsDto], description: 'The lead submitter first' }) submitters: WordsDto[];
}
