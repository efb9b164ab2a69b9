import { ApiProperty } from '@nestjs/swagger';
import { LongWords, type WordsDto, WordsField } from '../../platform/input/words.dto.js';
import { HashesDto } from './results.dto.js';

export class PublishRequest {
  @WordsField(LongWords, {
    isNullable: true,
    description: 'Why it corrects what is published; required from version 2 on',
  })
  reason?: WordsDto | null;
}

export class PublishedDto {
  @ApiProperty() round: string;
  @ApiProperty() version: number;
  @ApiProperty({ type: String, format: 'date-time' }) publishedAt: string;
  @ApiProperty() hashes: HashesDto;
}

export class ImportedEvidenceDto {
  @ApiProperty({ description: 'The last round that it decides' }) round: string;
  @ApiProperty() hash: string;
  @ApiProperty({ description: 'Length of the canonical file' }) bytes: number;
  @ApiProperty() rulebookVersion: number;
}
