import { ApiProperty } from '@nestjs/swagger';
import { WordsDto } from '../../platform/input/words.dto.js';
import { FaultDto } from '../../platform/problem/problem.dto.js';

export class ExampleDto {
  @ApiProperty({ description: 'To be named as `example`' }) id: string;
  @ApiProperty() title: WordsDto;
  @ApiProperty() timeZone: string;
  @ApiProperty({ type: [WordsDto], description: 'The titles of the rounds' }) rounds: WordsDto[];
  @ApiProperty({ description: 'How many' }) channels: number;
  @ApiProperty() panels: number;
  @ApiProperty() facts: number;
  @ApiProperty({ type: [FaultDto], description: 'What of its stages cannot be run so far; nothing: all runs' })
  missing: FaultDto[];
}

export class ExamplesDto {
  @ApiProperty({ type: [ExampleDto] }) examples: ExampleDto[];
}
