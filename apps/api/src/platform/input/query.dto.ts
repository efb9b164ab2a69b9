import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';

export const languages = ['zh', 'en'] as const;

export class VersionQuery {
  @ApiPropertyOptional({ description: 'An earlier version; the newest by default', minimum: 1 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(32_767)
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
