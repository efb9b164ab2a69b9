import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { delimiters, type Delimiter } from '../../../platform/files/read-table.js';
import { type RecordedColumn, recordedColumns } from '../recorded-row.js';
import type { SaidColumns } from '../recorded-headings.js';
import { RecordedPreviewDto } from './recorded.dto.js';

const COLUMN = `(${recordedColumns.join('|')}|-)`;

export class RecordedTableQuery {
  @ApiPropertyOptional({
    description:
      'What the columns of the file hold, with commas between; `-` is not read. Left out, its headings say it',
    example: 'entry,-,value',
  })
  @IsOptional()
  @Matches(new RegExp(`^${COLUMN}(,${COLUMN})*$`))
  columns?: string;

  @ApiPropertyOptional({
    enum: ['first-row', 'none'],
    description: 'Where columns are said: whether the first row is headings',
  })
  @IsOptional()
  @IsIn(['first-row', 'none'])
  headings?: 'first-row' | 'none';
}

export const saidOf = ({ columns, headings = 'none' }: RecordedTableQuery): SaidColumns => ({
  hasHeadings: headings === 'first-row',
  columns: columns?.split(',').map((column) => (column === '-' ? null : (column as RecordedColumn))) ?? null,
});

export class RecordedTableColumnDto {
  @ApiProperty({ description: 'As a spreadsheet calls it: A, B …' }) letter: string;
  @ApiProperty({ type: String, nullable: true }) heading: string | null;
  @ApiProperty({ enum: recordedColumns, nullable: true, description: 'null: it is not read' })
  column: RecordedColumn | null;
}

/** A row as it stands in the file: it can be sent as a typed row. */
export class RecordedTableRowDto {
  @ApiProperty({ description: 'As the spreadsheet counts: the first row is 1' }) row: number;
  @ApiProperty({ type: String, nullable: true }) entry: string | null;
  @ApiProperty({ type: String, nullable: true }) group: string | null;
  @ApiProperty({ type: String, nullable: true }) session: string | null;
  @ApiProperty({ type: String, nullable: true }) item: string | null;
  @ApiProperty({ type: String, nullable: true }) cell: string | null;
  @ApiProperty({ type: String, nullable: true }) value: string | null;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
}

export class RecordedTableDto {
  @ApiProperty({ enum: ['utf-8', 'gb18030'] }) encoding: string;
  @ApiProperty({ enum: delimiters }) delimiter: Delimiter;
  @ApiProperty({ description: 'It must be said first what the columns hold' }) isAsked: boolean;
  @ApiProperty({ type: [RecordedTableColumnDto] }) columns: RecordedTableColumnDto[];
  @ApiProperty({ type: [RecordedTableRowDto] }) rows: RecordedTableRowDto[];
  @ApiProperty({ type: RecordedPreviewDto, nullable: true, description: 'Its `row` counts as the spreadsheet does' })
  preview: RecordedPreviewDto | null;
}
