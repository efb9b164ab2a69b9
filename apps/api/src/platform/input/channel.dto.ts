import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';

export class ChannelQuery {
  @ApiPropertyOptional({ description: 'A channel of the rulebook; left out where one is meant' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  channel?: string;
}
