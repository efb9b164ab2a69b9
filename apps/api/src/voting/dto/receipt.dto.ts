import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class BallotReceiptDto {
  @ApiProperty({ description: 'Whether a ballot of this contest has this receipt' }) recorded: boolean;
  @ApiPropertyOptional({ format: 'date-time' }) castAt?: string;
}
