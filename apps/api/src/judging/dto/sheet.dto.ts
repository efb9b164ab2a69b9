import { ApiProperty } from '@nestjs/swagger';
import { ArrayUnique, IsDefined, IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { EntryNumber, MOST_NUMBER } from '../../platform/input/entry-number.js';
import { IsLine, IsTyped } from '../../platform/input/is-text.decorator.js';
import { ListField } from '../../platform/input/nested.decorators.js';
import { WholeNumber } from '../../platform/input/whole-number.decorator.js';
import { NullableWords, WordsDto } from '../../platform/input/words.dto.js';
import { IsMark } from '../is-mark.decorator.js';
import { type RulebookNumber, rulebookNumber, SheetVersionDto } from '../../platform/problem/refused-sheet.dto.js';
import { instant, JudgedEntryDto, MarksStageDto, nullableInstant } from './panel.dto.js';

const ID = /^[a-z][a-z0-9-]{0,99}$/;
const MOST_CRITERIA = 100;
const MOST_COMMENT = 4_000;
const MOST_VERSION = 1_000_000;

export const sheetStates = ['untouched', 'draft', 'complete', 'submitted', 'recused'] as const;
export type SheetState = (typeof sheetStates)[number];

const mark = { ...rulebookNumber, nullable: true, description: 'null: not marked' } as const;

export class ConflictDto {
  @ApiProperty({ enum: ['judge', 'office'], description: 'Who said so' }) by: 'judge' | 'office';
  @ApiProperty(instant) at: string;
  @ApiProperty({ description: 'Whether the judge may undo it now' }) mayUndo: boolean;
}

export class GivenBackDto {
  @ApiProperty(instant) at: string;
  @ApiProperty() reason: WordsDto;
}

/** Where a sheet of the judge who asks stands. */
export class SheetStandingDto {
  @ApiProperty() entry: JudgedEntryDto;
  @ApiProperty({
    enum: sheetStates,
    enumName: 'SheetState',
    description: '`complete`: passes the check of a submission',
  })
  state: SheetState;
  @ApiProperty({ description: 'Criteria that have a mark' }) marked: number;
  @ApiProperty() sheet: SheetVersionDto;
  @ApiProperty(nullableInstant) submittedAt: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The hash of what was submitted, as the receipt and the log have it',
  })
  receipt: string | null;
  @ApiProperty({ type: ConflictDto, nullable: true }) conflict: ConflictDto | null;
  @ApiProperty({ type: GivenBackDto, nullable: true, description: 'The last time the office gave it back' })
  givenBack: GivenBackDto | null;
}

export class MaterialMeasuredDto {
  @ApiProperty() label: WordsDto;
  @ApiProperty() value: number;
}

export class MaterialFactDto {
  @ApiProperty() value: string;
  @NullableWords() unit: WordsDto | null;
  @ApiProperty() words: WordsDto;
  @ApiProperty({ type: MaterialMeasuredDto, nullable: true }) before: MaterialMeasuredDto | null;
  @ApiProperty({ type: MaterialMeasuredDto, nullable: true }) after: MaterialMeasuredDto | null;
}

/** What a judge reads of an entry. */
export class MaterialDto {
  @ApiProperty() summary: WordsDto;
  @ApiProperty({ description: 'Safe HTML' }) descriptionHtml: WordsDto;
  @ApiProperty({ type: [MaterialFactDto] }) keyFacts: MaterialFactDto[];
}

export class SheetDto extends SheetStandingDto {
  @ApiProperty(instant) serverTime: string;
  @ApiProperty({ type: MarksStageDto, nullable: true }) stage: MarksStageDto | null;
  @ApiProperty() material: MaterialDto;
}

export class SheetVersionsQuery {
  @ApiProperty({ required: false, minimum: 1, description: '`next` of the answer before' })
  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(1)
  @Max(MOST_VERSION)
  before?: number;
}

export class SheetVersionsDto {
  @ApiProperty({ type: [SheetVersionDto], description: 'The newest first, a hundred at once' })
  versions: SheetVersionDto[];
  @ApiProperty({ type: Number, nullable: true, description: 'Ask on with `before`; null at the first version' })
  next: number | null;
}

export class CriterionMarkRequest {
  @ApiProperty()
  @Matches(ID)
  criterion: string;

  @ApiProperty(mark)
  @IsMark()
  mark: RulebookNumber | null;

  @ApiProperty({ description: 'As it is typed; may be empty' })
  @IsTyped(MOST_COMMENT)
  comment: string;
}

export class SaveSheetRequest {
  @ApiProperty({ minimum: 0, description: 'The version that the judge began from; 0: nothing was stored' })
  @IsInt()
  @Min(0)
  @Max(MOST_VERSION)
  basedOn: number;

  @ListField(CriterionMarkRequest, { most: MOST_CRITERIA, description: 'Criteria left out are empty' })
  @ArrayUnique(({ criterion }: CriterionMarkRequest) => criterion)
  criteria: CriterionMarkRequest[];

  @ApiProperty({ type: String, nullable: true, required: false, description: 'What the judge calls this device' })
  @IsOptional()
  @IsLine(60)
  device?: string | null;
}

export class SavedSheetDto {
  @ApiProperty({ description: 'What is stored now' }) sheet: SheetVersionDto;
  @ApiProperty({ enum: sheetStates, enumName: 'SheetState' }) state: SheetState;
  @ApiProperty({ description: 'Criteria that have a mark' }) marked: number;
  @ApiProperty(instant) serverTime: string;
}

export class SubmittedVersionRequest {
  @EntryNumber()
  number: number;

  @ApiProperty({ minimum: 1, description: 'The version that the judge has seen' })
  @IsInt()
  @Min(1)
  @Max(MOST_VERSION)
  version: number;
}

export class SubmitSheetsRequest {
  @ListField(SubmittedVersionRequest, { least: 1, most: 1_000 })
  @ArrayUnique(({ number }: SubmittedVersionRequest) => number)
  sheets: SubmittedVersionRequest[];

  @ApiProperty({ description: 'Whether marks far from the judge’s own others are meant so' })
  @IsDefined()
  @IsIn([true, false])
  confirmsUnusual: boolean;
}

export class SubmittedSheetDto {
  @ApiProperty({ maximum: MOST_NUMBER }) number: number;
  @ApiProperty() version: number;
  @ApiProperty({ description: 'The salted hash of the sheet, as the log has it' }) receipt: string;
}

export class SubmittedSheetsDto {
  @ApiProperty(instant) submittedAt: string;
  @ApiProperty({ type: [SubmittedSheetDto] }) sheets: SubmittedSheetDto[];
}
