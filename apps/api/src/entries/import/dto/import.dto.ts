import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { delimiters, type Delimiter } from '../../../platform/files/read-table.js';
import type { TableEncoding } from '../../../platform/files/decode-table.js';
import { SentenceDto } from '../../../platform/problem/problem.dto.js';
import { type ImportColumn, importColumns } from '../import-columns.js';
import type { SaidColumns } from '../plan-import.js';

const encodings = ['utf-8', 'gb18030'] as const satisfies readonly TableEncoding[];
const COLUMN = `(${importColumns.join('|')}|-)`;
const COLUMNS = new RegExp(`^${COLUMN}(,${COLUMN})*$`);

/** Of a file whose headings do not say it: what its columns hold. */
export class ImportQuery {
  @ApiPropertyOptional({
    description: 'In the order of the file, with commas between; `-` is not read',
    example: 'number,title,-',
  })
  @IsOptional()
  @Matches(COLUMNS)
  columns?: string;

  @ApiPropertyOptional({
    enum: ['first-row', 'none'],
    description: 'Where columns are said: whether the first row is headings',
  })
  @IsOptional()
  @IsIn(['first-row', 'none'])
  headings?: 'first-row' | 'none';
}

export class ImportEntriesQuery extends ImportQuery {
  @ApiProperty({ description: 'Of the file that was checked, as the preview gave it' })
  @Matches(/^[0-9a-f]{64}$/)
  hash: string;

  @ApiPropertyOptional({
    description: 'Rows that are like another entry and are imported all the same, with commas',
    example: '61,63',
  })
  @IsOptional()
  @Matches(/^\d{1,6}(,\d{1,6})*$/)
  confirmed?: string;
}

export const saidOf = ({ columns, headings = 'none' }: ImportQuery): SaidColumns | null =>
  columns === undefined
    ? null
    : {
        hasHeadings: headings === 'first-row',
        columns: columns.split(',').map((column) => (column === '-' ? null : (column as ImportColumn))),
      };

export const confirmedOf = ({ confirmed }: ImportEntriesQuery): number[] => confirmed?.split(',').map(Number) ?? [];

export class ImportColumnDto {
  @ApiProperty({ description: 'As a spreadsheet calls it: A, B …' }) letter: string;
  @ApiProperty({ type: String, nullable: true }) heading: string | null;
  @ApiProperty({ enum: importColumns, enumName: 'ImportColumn', nullable: true, description: 'null: it is not read' })
  column: ImportColumn | null;
  @ApiProperty({ description: 'Whether it holds contact data, which is never stored' }) isContact: boolean;
}

export class CellFaultDto {
  @ApiProperty({ description: 'As the spreadsheet counts: the first row is 1' }) row: number;
  @ApiProperty({ description: 'The column; empty where it is missing' }) letter: string;
  @ApiProperty({ type: String, nullable: true }) heading: string | null;
  @ApiProperty({ description: 'What stands there, cut' }) content: string;
  @ApiProperty() code: string;
  @ApiProperty({ description: 'What is wrong, and what to do' }) sentence: SentenceDto;
}

export class LikelyDoubleDto {
  @ApiProperty() row: number;
  @ApiProperty() title: string;
  @ApiProperty({ type: Number, nullable: true, description: 'The row of this file that it is like' })
  likeRow: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'The entry of the contest that it is like' })
  likeNumber: number | null;
  @ApiProperty() sentence: SentenceDto;
}

export class ShownRowDto {
  @ApiProperty() row: number;
  @ApiProperty({ type: [String], description: 'As they stand, cut' }) cells: string[];
}

export class ImportPreviewDto {
  @ApiProperty({ description: 'SHA-256 of the file: the import names it' }) hash: string;
  @ApiProperty({ enum: encodings, enumName: 'TableEncoding' }) encoding: TableEncoding;
  @ApiProperty({ enum: delimiters, enumName: 'Delimiter' }) delimiter: Delimiter;
  @ApiProperty({ description: 'Whether it must be said first what the columns hold' }) isAsked: boolean;
  @ApiProperty({ type: [ImportColumnDto] }) columns: ImportColumnDto[];
  @ApiProperty({ description: 'Rows that say an entry' }) rows: number;
  @ApiProperty({ description: 'Entries that the contest has already' }) present: number;
  @ApiProperty({ description: 'Rows without a bad cell that would be added' }) new: number;
  @ApiProperty({ description: 'Rows that say what is there already' }) unchanged: number;
  @ApiProperty({ type: [CellFaultDto], description: 'The first 500' }) faults: CellFaultDto[];
  @ApiProperty() faultsTotal: number;
  @ApiProperty({ type: [LikelyDoubleDto], description: 'The first 500' }) doubles: LikelyDoubleDto[];
  @ApiProperty() doublesTotal: number;
  @ApiProperty({ description: 'Whether nothing is bad; doubles are confirmed with the import' }) canImport: boolean;
  @ApiProperty({ type: [ShownRowDto], description: 'Rows in question, each with the one before; else the first rows' })
  shown: ShownRowDto[];
}

export class ImportedDto {
  @ApiProperty({ type: [Number], description: 'The numbers of the entries that were added' }) added: number[];
  @ApiProperty({ description: 'Rows that said what was there already' }) unchanged: number;
}
