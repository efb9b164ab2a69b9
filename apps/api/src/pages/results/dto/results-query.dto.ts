import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { After } from '../../../platform/input/after.decorator.js';
import { MOST_NUMBER } from '../../../platform/input/entry-number.js';
import { VersionQuery } from '../../../platform/input/query.dto.js';
import { WholeNumber } from '../../../platform/input/whole-number.decorator.js';
import { Wish } from '../../../platform/input/wish.decorator.js';

const ID = /^[a-z][a-z0-9-]{0,80}$/;

/** A round of those that a version shows. */
export class OfRoundQuery extends VersionQuery {
  @ApiPropertyOptional({ description: 'An earlier round as this version shows it; the round itself by default' })
  @IsOptional()
  @Matches(ID)
  of?: string;
}

export class PartsQuery extends OfRoundQuery {
  @After('Behind this many')
  after = 0;
}

export class DecisionsQuery extends VersionQuery {
  @After('Behind this many')
  after = 0;
}

export class RowsQuery extends PartsQuery {
  @ApiPropertyOptional({ description: 'The part of a divided round' })
  @IsOptional()
  @Matches(ID)
  part?: string;

  @ApiPropertyOptional({ description: 'The rows of this list instead of those of the ranking' })
  @IsOptional()
  @Matches(ID)
  list?: string;

  @ApiPropertyOptional({ description: 'Those who are out of the ranking instead', type: Boolean })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  out = false;

  @Wish('Only rows of entries that it finds, as among the entries; each keeps its place')
  search: string | null = null;
}

export class CompareQuery extends OfRoundQuery {
  @ApiPropertyOptional({ description: 'The number of an entry', required: true, minimum: 1, maximum: MOST_NUMBER })
  @WholeNumber()
  @IsInt()
  @Min(1)
  @Max(MOST_NUMBER)
  a: number;

  @ApiPropertyOptional({ description: 'The number of the other', required: true, minimum: 1, maximum: MOST_NUMBER })
  @WholeNumber()
  @IsInt()
  @Min(1)
  @Max(MOST_NUMBER)
  b: number;
}
