import { ApiProperty } from '@nestjs/swagger';
import { WordsDto } from '../../platform/input/words.dto.js';
import { CriterionMarkDto } from '../../platform/problem/refused-sheet.dto.js';
import { instant, JudgedEntryDto, MarksStageDto, nullableInstant, PanelDto } from './panel.dto.js';

export const progressStates = ['untouched', 'draft', 'submitted', 'recused'] as const;
export type ProgressState = (typeof progressStates)[number];

export class ProgressCellDto {
  @ApiProperty() number: number;
  @ApiProperty({ enum: progressStates, enumName: 'ProgressState' }) state: ProgressState;
}

/** A judge by pseudonym: the name never stands beside it. */
export class JudgeProgressDto {
  @ApiProperty() judge: string;
  @ApiProperty({ description: 'Assigned and not recused' }) assigned: number;
  @ApiProperty() submitted: number;
  @ApiProperty() drafts: number;
  @ApiProperty(nullableInstant) lastSavedAt: string | null;
  @ApiProperty({ description: 'Whether the terms are accepted' }) hasAccepted: boolean;
  @ApiProperty({ enum: ['kept', 'set-aside'], nullable: true, description: 'Of a judge who has left' })
  left: 'kept' | 'set-aside' | null;
  @ApiProperty({ type: [ProgressCellDto] }) cells: ProgressCellDto[];
}

export class EntryProgressDto {
  @ApiProperty() entry: JudgedEntryDto;
  @ApiProperty({ description: 'Judges at work on it, and those who left and whose submitted sheet is kept' })
  judges: number;
  @ApiProperty({ description: 'Sheets that count' }) submitted: number;
}

/** Without marks; entries of a body of whoever asks stand nowhere, and are in no number. */
export class ProgressDto {
  @ApiProperty(instant) serverTime: string;
  @ApiProperty() panel: PanelDto;
  @ApiProperty({ type: MarksStageDto, nullable: true }) stage: MarksStageDto | null;
  @ApiProperty() assigned: number;
  @ApiProperty() submitted: number;
  @ApiProperty() drafts: number;
  @ApiProperty() untouched: number;
  @ApiProperty() recused: number;
  @ApiProperty({ type: [JudgeProgressDto] }) judges: JudgeProgressDto[];
  @ApiProperty({ type: [EntryProgressDto] }) entries: EntryProgressDto[];
  @ApiProperty({ description: 'How many entries are left out because a body of whoever asks submitted them' })
  hidden: number;
}

const beforeTheFreeze = 'null until the round is frozen';

/** A submitted sheet that was given back: who, when, why, and what the judge made of it. */
export class ReturnDto {
  @ApiProperty() judge: string;
  @ApiProperty() number: number;
  @ApiProperty({ description: 'The hash of what was submitted, as the log has it' }) receipt: string;
  @ApiProperty(instant) submittedAt: string;
  @ApiProperty(instant) returnedAt: string;
  @ApiProperty({ description: 'The name of whoever gave it back' }) returnedBy: string;
  @ApiProperty() reason: WordsDto;
  @ApiProperty({ ...nullableInstant, description: 'When it was submitted again' }) submittedAgainAt: string | null;
  @ApiProperty({ type: [CriterionMarkDto], nullable: true, description: `As it was submitted; ${beforeTheFreeze}` })
  before: CriterionMarkDto[] | null;
  @ApiProperty({ type: [CriterionMarkDto], nullable: true, description: `As it is now; ${beforeTheFreeze}` })
  after: CriterionMarkDto[] | null;
}

export class ReturnsDto {
  @ApiProperty({ type: [ReturnDto] }) returns: ReturnDto[];
}
