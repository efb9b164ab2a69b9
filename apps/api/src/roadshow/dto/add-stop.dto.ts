import { ApiProperty } from '@nestjs/swagger';
import { ArrayUnique, IsBoolean, IsIn, IsInt, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { EntryNumber } from '../../platform/input/entry-number.js';
import { IsDay, IsInstant, IsLink } from '../../platform/input/is-text.decorator.js';
import { ListField } from '../../platform/input/nested.decorators.js';
import { ShortWords, WordsDto, WordsField } from '../../platform/input/words.dto.js';
import { type Medium, media } from '../medium.js';

export class AppearanceRequest {
  @EntryNumber()
  number: number;

  @ApiProperty({ description: 'The place in the order on stage' })
  @IsInt()
  @Min(1)
  @Max(500)
  position: number;

  @ApiProperty({ format: 'date-time' })
  @IsInstant()
  startsAt: string;

  @ApiProperty({ minimum: 1, maximum: 600 })
  @IsInt()
  @Min(1)
  @Max(600)
  minutes: number;
}

export class CoverageRequest {
  @EntryNumber()
  number: number;

  @WordsField(ShortWords)
  title: WordsDto;

  @WordsField(ShortWords, { isNullable: true })
  outlet?: WordsDto | null;

  @ApiProperty({ type: String, nullable: true, required: false })
  @IsOptional()
  @IsLink()
  @MaxLength(1_000)
  url?: string | null;

  @ApiProperty({ format: 'date' })
  @IsDay()
  publishedOn: string;

  @ApiProperty({ enum: media, enumName: 'Medium' })
  @IsIn(media)
  medium: Medium;

  @ApiProperty({ type: Number, nullable: true, required: false, minimum: 1, maximum: 1440 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_440)
  minutes?: number | null;

  @ApiProperty()
  @IsBoolean()
  isExample: boolean;
}

export class AddStopRequest {
  @ApiProperty({ minimum: 1, maximum: 500 })
  @IsInt()
  @Min(1)
  @Max(500)
  position: number;

  @WordsField(ShortWords)
  name: WordsDto;

  @WordsField(ShortWords, { isNullable: true })
  outlet?: WordsDto | null;

  @WordsField(ShortWords)
  venue: WordsDto;

  @WordsField(ShortWords)
  city: WordsDto;

  @ApiProperty({ format: 'date-time' })
  @IsInstant()
  startsAt: string;

  @ApiProperty()
  @IsBoolean()
  isExample: boolean;

  @ListField(AppearanceRequest, { most: 500 })
  @ArrayUnique(({ position }: AppearanceRequest) => position)
  @ArrayUnique(({ number }: AppearanceRequest) => number)
  appearances: AppearanceRequest[];

  @ListField(CoverageRequest, { most: 1_000 })
  coverage: CoverageRequest[];
}
