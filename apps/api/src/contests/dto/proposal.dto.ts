import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type StageKind, stageKinds } from '@laurel/domain/contest';
import { IsObject, IsOptional, IsString, MaxLength } from 'class-validator';
import { NullableWords, WordsDto } from '../../platform/input/words.dto.js';
import { FaultDto } from '../../platform/problem/problem.dto.js';

/** Where a new contest takes its rulebook from; at most one of these. */
export class RulebookSource {
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'The rulebook itself',
  })
  @IsOptional()
  @IsObject()
  rulebook?: object | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'The id of an example' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  example?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'The slug of an earlier contest: its rules, stages without their days, and words',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  copyOf?: string | null;
}

class ProposedOpensDto {
  @ApiProperty({ type: [String], required: false }) channels?: string[];
  @ApiProperty({ required: false }) panel?: string;
  @ApiProperty({ required: false }) round?: string;
}

export class ProposedStageDto {
  @ApiProperty() key: string;
  @ApiProperty({ enum: stageKinds, enumName: 'StageKind' }) kind: StageKind;
  @ApiProperty() title: WordsDto;
  @ApiProperty({ type: ProposedOpensDto, nullable: true }) opens: ProposedOpensDto | null;
  @NullableWords() note: WordsDto | null;
  @ApiProperty({ type: [FaultDto], description: 'What of it cannot be run so far; paths lie in the rulebook' })
  missing: FaultDto[];
}

/** What `POST /api/contests` takes, as far as the source says it; null where it does not. */
export class ProposalDto {
  @NullableWords() title: WordsDto | null;
  @NullableWords() edition: WordsDto | null;
  @NullableWords() lead: WordsDto | null;
  @ApiProperty({ type: String, nullable: true }) timeZone: string | null;
  @ApiProperty({ type: [WordsDto] }) organisers: WordsDto[];
  @NullableWords() contact: WordsDto | null;
  @NullableWords() textNote: WordsDto | null;
  @ApiProperty({ type: [ProposedStageDto], description: 'Without days: these are the organisers’ to say' })
  stages: ProposedStageDto[];
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true }) rulebook: object | null;
  @ApiProperty({ type: String, nullable: true, description: 'The hash under which it would be sealed' })
  rulebookHash: string | null;
}
