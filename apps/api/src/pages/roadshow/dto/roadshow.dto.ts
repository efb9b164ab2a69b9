import { ApiProperty } from '@nestjs/swagger';
import { After } from '../../../platform/input/after.decorator.js';
import { NullableWords, WordsDto } from '../../../platform/input/words.dto.js';
import { CoverageDto } from '../../entries/dto/entry.dto.js';

const instant = { type: String, format: 'date-time' } as const;

export class StopAppearanceDto {
  @ApiProperty() position: number;
  @ApiProperty() number: number;
  @ApiProperty() title: WordsDto;
  @ApiProperty() isSample: boolean;
  @ApiProperty(instant) startsAt: string;
  @ApiProperty() minutes: number;
}

export class StopCoverageDto extends CoverageDto {
  @ApiProperty({ description: 'The entry that it is about' }) number: number;
}

export class StopDto {
  @ApiProperty() position: number;
  @ApiProperty() name: WordsDto;
  @NullableWords() outlet: WordsDto | null;
  @ApiProperty() venue: WordsDto;
  @ApiProperty() city: WordsDto;
  @ApiProperty(instant) startsAt: string;
  @ApiProperty() isExample: boolean;
  @ApiProperty({ type: [StopAppearanceDto] }) appearances: StopAppearanceDto[];
  @ApiProperty({ type: [StopCoverageDto] }) coverage: StopCoverageDto[];
}

export class ExposureDto {
  @ApiProperty() number: number;
  @ApiProperty() title: WordsDto;
  @ApiProperty({ description: 'Minutes on stage over all stops' }) minutes: number;
  @ApiProperty({ description: 'Pieces of coverage over all stops' }) coverage: number;
}

export class RoadshowDto {
  @ApiProperty({ type: [StopDto], description: 'In their order, as many as one answer holds' }) stops: StopDto[];
  @ApiProperty({ type: Number, nullable: true, description: 'Ask on with `after`; null at the end' })
  next: number | null;
  @ApiProperty({ type: [ExposureDto], description: 'Entries that were on stage or covered, by number: the first 100' })
  exposure: ExposureDto[];
  @ApiProperty({ description: 'How many were on stage or covered' }) exposureTotal: number;
}

export class RoadshowQuery {
  @After()
  after = 0;
}
