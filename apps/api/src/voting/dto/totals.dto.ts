import { ApiProperty } from '@nestjs/swagger';

export class TotalDto {
  @ApiProperty() entry: number;
  @ApiProperty() votes: number;
}

export class TotalsDto {
  @ApiProperty({ format: 'date-time' }) asOf: string;
  @ApiProperty() ballots: number;
  @ApiProperty({ type: [TotalDto], description: 'All entries that can be chosen, by number' }) totals: TotalDto[];
}
