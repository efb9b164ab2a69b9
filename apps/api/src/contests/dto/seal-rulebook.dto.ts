import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsText } from '../../platform/input/is-text.decorator.js';
import type { WordsDto } from '../../platform/input/words.dto.js';

/** The body is the rulebook itself, so the reason for a new version stands in the query. */
export class SealRulebookQuery {
  @ApiPropertyOptional({ description: 'Why there is a new version; required from the second on' })
  @IsOptional()
  @IsText(500)
  reasonZh?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsText(1_000)
  reasonEn?: string;
}

export class SealedRulebookDto {
  @ApiProperty() version: number;
  @ApiProperty() hash: string;
  @ApiProperty({ type: String, format: 'date-time' }) sealedAt: string;
}

export function reasonOf({ reasonZh, reasonEn }: SealRulebookQuery): WordsDto | null {
  if (reasonZh === undefined) return null;
  return reasonEn === undefined ? { zh: reasonZh } : { zh: reasonZh, en: reasonEn };
}
