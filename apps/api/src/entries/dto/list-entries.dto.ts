import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { MOST_NUMBER } from '../../platform/input/entry-number.js';
import { IsText } from '../../platform/input/is-text.decorator.js';
import { WholeNumber } from '../../platform/input/whole-number.decorator.js';

const KEY = /^[a-z][a-z0-9-]{0,80}$/;

/** A form that is sent with an empty field means "any". */
const emptyIsAbsent = Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));

export class ListEntriesQuery {
  @ApiPropertyOptional({ description: 'Number, words of the title or of a body, in either language' })
  @emptyIsAbsent
  @IsOptional()
  @IsText(100)
  search?: string;

  @ApiPropertyOptional()
  @emptyIsAbsent
  @IsOptional()
  @Matches(KEY)
  category?: string;

  @ApiPropertyOptional()
  @emptyIsAbsent
  @IsOptional()
  @Matches(KEY)
  district?: string;

  @ApiPropertyOptional({ description: 'A published list, as round.list' })
  @emptyIsAbsent
  @IsOptional()
  @Matches(/^[a-z][a-z0-9-]{0,80}\.[a-z][a-z0-9-]{0,80}$/)
  list?: string;

  @ApiPropertyOptional({ description: 'Entries behind this number', minimum: 0, maximum: MOST_NUMBER })
  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(0)
  @Max(MOST_NUMBER)
  after = 0;

  @ApiPropertyOptional({ minimum: 1, maximum: 200, default: 100 })
  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(1)
  @Max(200)
  limit = 100;
}
