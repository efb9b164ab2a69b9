import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { After } from '../../../platform/input/after.decorator.js';
import { WholeNumber } from '../../../platform/input/whole-number.decorator.js';
import { Wish } from '../../../platform/input/wish.decorator.js';

export class ListEntriesQuery {
  @Wish('A number, or words of the title, of a submitter or of the summary: in either language, script or as pinyin')
  search: string | null = null;

  @Wish('A key of the rulebook’s attribute')
  category: string | null = null;

  @Wish('A key of the rulebook’s attribute')
  district: string | null = null;

  @Wish('A published list, as round.list')
  list: string | null = null;

  @After()
  after = 0;

  @ApiPropertyOptional({ minimum: 1, maximum: 100, default: 100 })
  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(1)
  @Max(100)
  limit = 100;
}
