import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { ListField } from '../../../platform/input/nested.decorators.js';
import { LongWords, NullableWords, ShortWords, WordsDto, WordsField } from '../../../platform/input/words.dto.js';
import { SentenceDto } from '../../../platform/problem/problem.dto.js';
import { recordedKinds, type RecordedKind } from '../recordable.js';
import { recordedColumns, type RecordedColumn } from '../recorded-row.js';

/** More are no table that people type. */
export const MOST_RECORDED_ROWS = 5000;

/** A cell as it was typed: it is read here, so that what it says is checked in one place. */
const Cell =
  (description: string): PropertyDecorator =>
  (target, name) => {
    ApiPropertyOptional({ type: String, nullable: true, description })(target, name);
    IsOptional()(target, name);
    IsString()(target, name);
    MaxLength(200)(target, name);
  };

export class TypedRowRequest {
  @Cell('The number of the entry, as it was typed: `12`, `012`, `\uff11\uff12`') entry?: string | null;
  @Cell('Where the rulebook declares groups') group?: string | null;
  @Cell('Where it declares sessions') session?: string | null;
  @Cell('Where it declares items') item?: string | null;
  @Cell('Of votes with cells: a place, points, choices or a grade') cell?: string | null;
  @Cell('Votes (`-` where the entry could not be voted for), a number or fraction, yes or no, or a place')
  value?: string | null;
  @Cell('Of a fact') reason?: string | null;
}

export class PreviewRecordedRequest {
  @ListField(TypedRowRequest, { most: MOST_RECORDED_ROWS })
  rows: TypedRowRequest[];
}

export class RecordRequest extends PreviewRecordedRequest {
  @WordsField(ShortWords, { description: 'What the numbers were read from: count sheets, a column of a form' })
  source: WordsDto;

  @WordsField(LongWords, { isNullable: true, description: 'Why it replaces the version before; public' })
  reason?: WordsDto | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'The sum on the sheet: it must be that of the rows',
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  statedTotal?: string | null;
}

export class BadCellDto {
  @ApiProperty({ description: 'Of the rows that were sent, from 1' }) row: number;
  @ApiProperty({ enum: recordedColumns }) column: RecordedColumn;
  @ApiProperty({ description: 'What stands there' }) found: string;
  @ApiProperty() code: string;
  @ApiProperty() sentence: SentenceDto;
}

export class RecordedRowDto {
  @ApiProperty() entry: number;
  @ApiProperty({ type: String, nullable: true }) group: string | null;
  @ApiProperty({ type: String, nullable: true }) session: string | null;
  @ApiProperty({ type: String, nullable: true }) item: string | null;
  @ApiProperty({ type: String, nullable: true }) cell: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'null: it could not be voted for' }) value: string | null;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
}

export class PreviewedRowDto extends RecordedRowDto {
  @ApiProperty({ type: String, nullable: true, description: 'In the newest version; null where it has no such row' })
  before: string | null;
}

export class RecordedPreviewDto {
  @ApiProperty({ type: [BadCellDto], description: 'While there is one nothing can be recorded' }) bad: BadCellDto[];
  @ApiProperty({ type: [PreviewedRowDto], description: 'Those that can be read, in their order' })
  rows: PreviewedRowDto[];
  @ApiProperty({ type: String, nullable: true, description: 'What the rows add up to' }) total: string | null;
  @ApiProperty({ type: [Number], description: 'Entries of the field without a row' }) without: number[];
  @ApiProperty({ description: 'The newest version says the same already' }) isUnchanged: boolean;
  @ApiProperty({ description: 'The version that this would become' }) version: number;
}

export class RecordedHeadDto {
  @ApiProperty() version: number;
  @ApiProperty() source: WordsDto;
  @NullableWords() reason: WordsDto | null;
  @ApiProperty({ type: String, nullable: true }) total: string | null;
  @ApiProperty({ description: 'How many rows' }) rows: number;
  @ApiProperty({ description: 'The account that typed it, who cannot confirm it' }) typedBy: string;
  @ApiProperty() typedByName: string;
  @ApiProperty({ type: String, format: 'date-time' }) typedAt: string;
  @ApiProperty({ type: String, nullable: true }) confirmedBy: string | null;
  @ApiProperty({ type: String, nullable: true }) confirmedByName: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) confirmedAt: string | null;
}

export class RecordedSubjectDto {
  @ApiProperty({ enum: recordedKinds }) kind: RecordedKind;
  @ApiProperty() id: string;
  @ApiProperty() title: WordsDto;
  @ApiProperty({ type: [String], description: 'The rounds that take from it' }) rounds: string[];
  @ApiProperty({ enum: ['votes', 'number', 'pass', 'place'] }) values: string;
  @ApiProperty({ enum: recordedColumns, isArray: true, description: 'The columns of its table' })
  columns: RecordedColumn[];
  @ApiProperty({ description: 'A round that takes from it is frozen: nothing is replaced any more' }) isFrozen: boolean;
  @ApiProperty({ type: [RecordedHeadDto], description: 'The newest first; the newest that is confirmed counts' })
  versions: RecordedHeadDto[];
}

export class RecordedDto {
  @ApiProperty({ type: [RecordedSubjectDto] }) items: RecordedSubjectDto[];
}

export class RecordedVersionDto extends RecordedHeadDto {
  @ApiProperty({ type: [RecordedRowDto] }) items: RecordedRowDto[];
}
