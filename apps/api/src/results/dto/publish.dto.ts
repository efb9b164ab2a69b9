import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayUnique, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { ListField } from '../../platform/input/nested.decorators.js';
import { LongWords, type WordsDto, WordsField } from '../../platform/input/words.dto.js';

export class CorrectionRequest {
  @ApiProperty({ description: 'An earlier round' })
  @Matches(/^[a-z][a-z0-9-]{0,80}$/)
  round: string;

  @WordsField(LongWords, { description: 'Why it is published anew' })
  reason: WordsDto;
}

export class PublishRequest {
  @WordsField(LongWords, {
    isNullable: true,
    description: 'Why it corrects what is published; required from version 2 on',
  })
  reason?: WordsDto | null;

  @ListField(CorrectionRequest, {
    most: 50,
    isOptional: true,
    description: 'Earlier rounds that are published anew in the same act, on the same evidence',
  })
  @ArrayUnique(({ round }: CorrectionRequest) => round)
  corrects?: CorrectionRequest[];

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Of a contest that takes place here: the last eight characters of the hash that its notice shows',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  confirms?: string | null;
}

export class PublishedHashesDto {
  @ApiProperty() rulebook: string;
  @ApiProperty() evidence: string;
  @ApiProperty() outcome: string;
}

export class BuiltOnDto {
  @ApiProperty() round: string;
  @ApiProperty() version: number;
  @ApiProperty({ description: 'Of its outcome' }) hash: string;
}

export class PublishedRoundDto {
  @ApiProperty() round: string;
  @ApiProperty() version: number;
  @ApiProperty({ type: String, format: 'date-time' }) publishedAt: string;
  @ApiProperty() hashes: PublishedHashesDto;
  @ApiProperty({ type: [BuiltOnDto], description: 'The versions of earlier rounds that it shows' })
  buildsOn: BuiltOnDto[];
}

export class PublishedDto extends PublishedRoundDto {
  @ApiProperty({ type: [PublishedRoundDto], description: 'Earlier rounds that were published anew in the same act' })
  corrected: PublishedRoundDto[];
}

export class ImportedEvidenceDto {
  @ApiProperty({ description: 'The last round that it decides' }) round: string;
  @ApiProperty() hash: string;
  @ApiProperty({ description: 'Length of the canonical file' }) bytes: number;
  @ApiProperty() rulebookVersion: number;
}
