import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

const instant = { type: String, format: 'date-time' } as const;

export class TotalDto {
  @ApiProperty() entry: number;
  @ApiProperty({ description: 'Where ballots weigh differently: on how many it stands' }) votes: number;
  @ApiPropertyOptional({
    description: 'What the rules make of them (see `counting` of the ballot), where they make anything',
  })
  counted?: number;
  @ApiPropertyOptional({ description: 'How many ballots put it first, where they rank' }) firsts?: number;
}

export class TotalsDto {
  @ApiProperty() channel: string;
  @ApiProperty({
    ...instant,
    description: 'What was cast until then is counted, but for what was struck off, by the clock of the database',
  })
  asOf: string;
  @ApiProperty({ ...instant, nullable: true, description: 'Where the rules name hours: when the next totals come' })
  nextAt: string | null;
  @ApiProperty() ballots: number;
  @ApiProperty({
    type: [Number],
    description: 'Ballots of the last full minutes, the latest last; none where the rules name hours',
  })
  lastMinutes: readonly number[];
  @ApiProperty({ type: [TotalDto], description: 'All entries that can be chosen, by number' }) totals: TotalDto[];
}
