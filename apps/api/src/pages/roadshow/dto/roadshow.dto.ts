import { ApiProperty } from '@nestjs/swagger';
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
  @ApiProperty({ type: [StopDto] }) stops: StopDto[];
  @ApiProperty({ type: [ExposureDto], description: 'Entries that were on stage or covered, by number' })
  exposure: ExposureDto[];
}
