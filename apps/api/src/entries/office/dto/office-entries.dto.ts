import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { After } from '../../../platform/input/after.decorator.js';
import { fitPartOf } from '../../../platform/input/text.js';
import { WholeNumber } from '../../../platform/input/whole-number.decorator.js';
import { NullableWords, TextWords, WordsDto, WordsField } from '../../../platform/input/words.dto.js';
import { type SubmitterRole, submitterRoles } from '../../entry-submitter.entity.js';
import { type EntryState, entryStates } from '../../entry-state.js';
import { ReceiptDto } from '../../submissions/dto/submission.dto.js';

const instant = { type: String, format: 'date-time' } as const;
const state = { enum: entryStates, enumName: 'EntryState' } as const;

/** Whatever an address says is taken: the first, where it is said twice; an empty field of a form means "any". */
function wishOf({ value }: { value: unknown }): string | null {
  const [first]: unknown[] = [value].flat();
  return typeof first === 'string' ? fitPartOf(first.slice(0, 200)) || null : null;
}

export class OfficeEntriesQuery {
  @ApiPropertyOptional(state)
  @IsOptional()
  @IsIn(entryStates)
  state?: EntryState;

  @ApiPropertyOptional({ type: String, description: 'A number, or a part of the title or of a submitter' })
  @Transform(wishOf)
  @IsOptional()
  search: string | null = null;

  @ApiPropertyOptional({ type: String, description: 'A key of the rulebook’s attribute' })
  @Transform(wishOf)
  @IsOptional()
  category: string | null = null;

  @ApiPropertyOptional({ type: String, description: 'A key of the rulebook’s attribute' })
  @Transform(wishOf)
  @IsOptional()
  district: string | null = null;

  @After()
  after = 0;

  @ApiPropertyOptional({ minimum: 1, maximum: 100, default: 100 })
  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(1)
  @Max(100)
  limit = 100;
}

export class OfficeEntryCardDto {
  @ApiProperty() id: string;
  @ApiProperty(state) state: EntryState;
  @ApiProperty({ ...instant, description: 'Since when it is in this state' }) since: string;
  @NullableWords() reason: WordsDto | null;
  @ApiProperty({ type: Number, nullable: true }) number: number | null;
  @ApiProperty() title: WordsDto;
  @ApiProperty({ type: [WordsDto], description: 'The lead first' }) submitters: WordsDto[];
  @ApiProperty({ type: String, nullable: true }) category: string | null;
  @ApiProperty({ type: String, nullable: true }) district: string | null;
  @ApiProperty({ ...instant, nullable: true, description: 'When it was submitted last; null: the office added it' })
  receivedAt: string | null;
}

export class StateCountDto {
  @ApiProperty(state) state: EntryState;
  @ApiProperty() count: number;
}

export class OfficeEntryListDto {
  @ApiProperty({
    type: [StateCountDto],
    description: 'Of the whole contest; of drafts no more than their number is known',
  })
  counts: StateCountDto[];
  @ApiProperty({ description: 'How many match' }) total: number;
  @ApiProperty({ type: [OfficeEntryCardDto], description: 'What waits for the office first, then by number' })
  entries: OfficeEntryCardDto[];
  @ApiProperty({ type: Number, nullable: true, description: 'Ask on with `after`; null at the end' })
  next: number | null;
}

export class OfficeSubmitterDto {
  @ApiProperty() name: WordsDto;
  @ApiProperty({ enum: submitterRoles, enumName: 'SubmitterRole' }) role: SubmitterRole;
}

export class OfficeFactDto {
  @ApiProperty() value: string;
  @NullableWords() unit: WordsDto | null;
  @ApiProperty() words: WordsDto;
}

export class OfficeChangeDto {
  @ApiProperty(instant) at: string;
  @ApiProperty(state) from: EntryState;
  @ApiProperty(state) to: EntryState;
  @NullableWords() reason: WordsDto | null;
  @ApiProperty({ enum: ['submitter', 'office'] }) by: 'submitter' | 'office';
}

export class OfficeEntryDto extends OfficeEntryCardDto {
  @ApiProperty() summary: WordsDto;
  @ApiProperty({ description: 'As it was typed' }) description: WordsDto;
  @ApiProperty({ description: 'Safe HTML, rendered from Markdown' }) descriptionHtml: WordsDto;
  @ApiProperty({ type: WordsDto, nullable: true, description: 'null before it is accepted' })
  writeUp: WordsDto | null;
  @ApiProperty({ description: 'Whether the write-up can be edited still' }) isWriteUpOpen: boolean;
  @ApiProperty({ type: [OfficeSubmitterDto] }) leadAndJoint: OfficeSubmitterDto[];
  @ApiProperty({ type: [OfficeFactDto] }) keyFacts: OfficeFactDto[];
  @ApiProperty({ type: [ReceiptDto], description: 'The newest first' }) receipts: ReceiptDto[];
  @ApiProperty({ type: [OfficeChangeDto], description: 'The newest first' }) changes: OfficeChangeDto[];
}

export class WriteUpRequest {
  @WordsField(TextWords, { description: 'What the announcement prints' })
  writeUp: WordsDto;
}
