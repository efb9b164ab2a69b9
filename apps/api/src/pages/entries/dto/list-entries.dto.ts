import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { After } from '../../../platform/input/after.decorator.js';
import { fitPartOf } from '../../../platform/input/text.js';
import { WholeNumber } from '../../../platform/input/whole-number.decorator.js';

/** Longer than any key, list or search; what a stale or mangled link says beyond it is not looked at. */
const MOST_CHARACTERS = 1_000;

/** Whatever an address says is taken: what is not known finds nothing, and the answer names it. */
const Wish = (description: string): PropertyDecorator =>
  applyDecorators(ApiPropertyOptional({ type: String, description }), Transform(wishOf), IsOptional());

/** The first, where it is said twice; an empty field of a form means "any". */
function wishOf({ value }: { value: unknown }): string | null {
  const [first]: unknown[] = [value].flat();
  return typeof first === 'string' ? fitPartOf(first.slice(0, MOST_CHARACTERS)) || null : null;
}

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
