import { ApiProperty } from '@nestjs/swagger';
import { After } from '../../../platform/input/after.decorator.js';
import { NullableWords, WordsDto } from '../../../platform/input/words.dto.js';
import { type ExposureMeasure, exposureMeasures } from '@laurel/domain/roadshow';
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

export class StopDrawDto {
  @ApiProperty({ description: 'Which draw of the stop; the last one holds' }) position: number;
  @ApiProperty({ description: 'With it anyone draws the order again' }) seed: string;
  @ApiProperty({ type: [Number], description: 'The entries in the order that was drawn' }) order: number[];
  @ApiProperty({ type: WordsDto, nullable: true, description: 'Why it was drawn again' }) reason: WordsDto | null;
  @ApiProperty(instant) drawnAt: string;
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
  @ApiProperty({ type: [StopDrawDto], description: 'All draws of the order, in theirs' }) draws: StopDrawDto[];
}

export class ExposureDto {
  @ApiProperty() number: number;
  @ApiProperty() title: WordsDto;
  @ApiProperty({ description: 'Stops at which it was on stage' }) stops: number;
  @ApiProperty({ description: 'Minutes on stage over all stops' }) minutes: number;
  @ApiProperty({ description: 'Pieces of coverage over all stops' }) coverage: number;
  @ApiProperty({ description: 'Of these, with a link' }) links: number;
  @ApiProperty({
    enum: exposureMeasures,
    enumName: 'ExposureMeasure',
    isArray: true,
    description: 'Less than half the median',
  })
  tooLittle: ExposureMeasure[];
}

export class MediansDto {
  @ApiProperty() stops: number;
  @ApiProperty() minutes: number;
  @ApiProperty() links: number;
}

export class RoadshowDto {
  @ApiProperty({ type: [StopDto], description: 'In their order, as many as one answer holds' }) stops: StopDto[];
  @ApiProperty({ type: Number, nullable: true, description: 'Ask on with `after`; null at the end' })
  next: number | null;
  @ApiProperty({
    type: [ExposureDto],
    description:
      'Entries that were on stage or covered, and whoever of the last round was not, by number: the first 100',
  })
  exposure: ExposureDto[];
  @ApiProperty({ description: 'Of all of them: who has less than half is told of' }) medians: MediansDto;
  @ApiProperty({ description: 'How many these are' }) exposureTotal: number;
}

export class RoadshowQuery {
  @After()
  after = 0;
}
