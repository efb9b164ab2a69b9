import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsInt, Max, Min, ValidateIf } from 'class-validator';
import { EntryNumber, MOST_NUMBER } from '../../platform/input/entry-number.js';
import { LongWords, NullableWords, WordsDto, WordsField } from '../../platform/input/words.dto.js';
import { IsId } from '../is-id.decorator.js';
import { NamesField } from '../names-field.decorator.js';
import { type ConflictSource, conflictSources } from '../conflict-source.js';
import { LeftDto } from './desk.dto.js';
import { instant, nullableInstant } from './panel.dto.js';

export class MemberConflictDto {
  @ApiProperty() number: number;
  @ApiProperty({ enum: conflictSources, enumName: 'ConflictSource' }) source: ConflictSource;
  @ApiProperty({ type: WordsDto, nullable: true, description: 'The submitter of the same name' })
  submitter: WordsDto | null;
  @ApiProperty({ description: 'false: proposed by the name, or lifted by the office' }) holds: boolean;
  @ApiProperty({ ...nullableInstant, description: 'null: only proposed' }) at: string | null;
  @NullableWords() reason: WordsDto | null;
}

/** A judge by name: the pseudonym never stands beside it. */
export class PanelMemberDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) account: string;
  @ApiProperty() name: string;
  @ApiProperty() email: string;
  @ApiProperty({ type: [String], description: 'Whom the judge belongs to' }) affiliations: string[];
  @ApiProperty(instant) addedAt: string;
  @ApiProperty({ description: 'Whether the lot was drawn and entries were assigned' }) isAssigned: boolean;
  @ApiProperty(nullableInstant) acceptedAt: string | null;
  @ApiProperty({ type: LeftDto, nullable: true }) left: LeftDto | null;
  @ApiProperty({ type: [MemberConflictDto] }) conflicts: MemberConflictDto[];
}

export class CandidateDto {
  @ApiProperty({ format: 'uuid' }) account: string;
  @ApiProperty() name: string;
  @ApiProperty() email: string;
  @ApiProperty({ type: [String] }) affiliations: string[];
}

export class PanelMembersDto {
  @ApiProperty({ type: [PanelMemberDto], description: 'By name' }) members: PanelMemberDto[];
  @ApiProperty({ type: [CandidateDto], description: 'Judges of the contest who are not on this panel' })
  candidates: CandidateDto[];
}

/** The names of a person’s bodies in a request. */
export class AffiliationsRequest {
  @NamesField()
  affiliations: string[];
}

export class AffiliatedDto {
  @ApiProperty({ format: 'uuid' }) account: string;
  @ApiProperty({ type: [String], description: 'As it was said last' }) affiliations: string[];
}

export class AffiliationsDto {
  @ApiProperty({ type: [AffiliatedDto], description: 'Of whom nothing was ever said, nothing is here' })
  people: AffiliatedDto[];
}

export class AddMemberRequest {
  @ApiProperty({ format: 'uuid', description: 'An account with the role judge in this contest' })
  @IsId()
  account: string;

  @NamesField({ isOptional: true })
  affiliations?: string[];
}

export class AddedMemberDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: [MemberConflictDto], description: 'Proposed by the names of the submitters' })
  conflicts: MemberConflictDto[];
}

export class FindConflictRequest {
  @EntryNumber()
  number: number;

  @ApiProperty({ description: 'false: it is lifted' })
  @IsBoolean()
  holds: boolean;

  @WordsField(LongWords)
  reason: WordsDto;
}

export class AssignRequest {
  @ApiProperty({ type: [String], required: false, description: 'Members; all who are at work where left out' })
  @ValidateIf((_, value) => value !== undefined)
  @IsArray()
  @ArrayMaxSize(1_000)
  @ArrayUnique()
  @IsId({ each: true })
  members?: string[];

  @ApiProperty({ type: [Number], required: false, description: 'Entries; all of the round where left out' })
  @ValidateIf((_, value) => value !== undefined)
  @IsArray()
  @ArrayMaxSize(10_000)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(MOST_NUMBER, { each: true })
  entries?: number[];
}

export class RefusedAssignmentDto {
  @ApiProperty({ format: 'uuid' }) member: string;
  @ApiProperty() name: string;
  @ApiProperty() number: number;
  @ApiProperty({ enum: [...conflictSources, 'not-in-round'] }) why: ConflictSource | 'not-in-round';
  @ApiProperty({ type: WordsDto, nullable: true }) submitter: WordsDto | null;
}

export class AssignedDto {
  @ApiProperty({ description: 'Assigned by this act' }) assigned: number;
  @ApiProperty({ description: 'Assigned before' }) already: number;
  @ApiProperty({ description: 'Pseudonyms that were drawn' }) drawn: number;
  @ApiProperty({ type: [RefusedAssignmentDto] }) refused: RefusedAssignmentDto[];
}
