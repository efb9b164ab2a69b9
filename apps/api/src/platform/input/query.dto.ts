import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { MOST_NUMBER } from './entry-number.js';
import { WholeNumber } from './whole-number.decorator.js';

export const languages = ['zh', 'en'] as const;

export class VersionQuery {
  @ApiPropertyOptional({ description: 'An earlier version; the newest by default', minimum: 1 })
  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(1)
  @Max(MOST_NUMBER)
  version?: number;
}

export class LanguageQuery {
  @ApiPropertyOptional({ enum: languages, enumName: 'Language', default: 'zh' })
  @IsOptional()
  @IsIn(languages)
  language: (typeof languages)[number] = 'zh';
}

export class LanguageVersionQuery extends VersionQuery {
  @ApiPropertyOptional({ enum: languages, enumName: 'Language', default: 'zh' })
  @IsOptional()
  @IsIn(languages)
  language: (typeof languages)[number] = 'zh';
}
