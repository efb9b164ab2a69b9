import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsOptional, Matches } from 'class-validator';
import { EntryNumber } from '../../platform/input/entry-number.js';
import { LongWords, WordsDto, WordsField } from '../../platform/input/words.dto.js';
import { IsId } from '../is-id.decorator.js';
import { NamesField } from '../names-field.decorator.js';

export class ReplaceJudgeRequest {
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'An account with the role judge; null: nobody follows',
  })
  @IsOptional()
  @IsId()
  successor?: string | null;

  @NamesField({ isOptional: true })
  affiliations?: string[];

  @ApiProperty({ description: 'Whether the submitted sheets count; else they are set aside. Nothing is deleted.' })
  @IsBoolean()
  keepsSheets: boolean;

  @WordsField(LongWords, { description: 'Why: it stands on the page of the contest' })
  reason: WordsDto;
}

export class ReplacedJudgeDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) successor: string | null;
  @ApiProperty({ description: 'Submitted sheets that are kept or set aside' }) sheets: number;
  @ApiProperty({ description: 'Entries that the successor was assigned' }) assigned: number;
  @ApiProperty({ type: [Number], description: 'Entries that the successor was refused, for the same body' })
  refused: number[];
}

/** How many judges an entry has, by what is decided. */
export class JudgesOfEntryDto {
  @ApiProperty() number: number;
  @ApiProperty({ description: 'Judges who are at work on it or whose sheets count' }) now: number;
  @ApiProperty() ifKept: number;
  @ApiProperty() ifSetAside: number;
  @ApiProperty({ description: 'With the successor' }) withSuccessor: number;
}

export class ReplacementPreviewDto {
  @ApiProperty({ description: 'What the rulebook asks for' }) atLeast: number;
  @ApiProperty({ description: 'Sheets that the judge has submitted' }) submitted: number;
  @ApiProperty() drafts: number;
  @ApiProperty({ type: [JudgesOfEntryDto] }) entries: JudgesOfEntryDto[];
}

export class ReplacementQuery {
  @ApiProperty({ type: String, format: 'uuid', required: false })
  @IsOptional()
  @IsId()
  successor?: string;
}

export class GiveBackRequest {
  @ApiProperty({ description: 'The pseudonym' })
  @Matches(/^J[1-9]\d{0,4}$/)
  judge: string;

  @EntryNumber()
  number: number;

  @WordsField(LongWords, { description: 'Why; the judge reads it' })
  reason: WordsDto;
}
