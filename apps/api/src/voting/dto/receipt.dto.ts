import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { WordsDto } from '../../platform/input/words.dto.js';

export const receiptStates = ['counted', 'under-review', 'struck-off'] as const;

export class BallotReceiptDto {
  @ApiProperty({ description: 'Whether a ballot of this contest has this receipt' }) recorded: boolean;
  @ApiPropertyOptional({ format: 'date-time' }) castAt?: string;
  @ApiPropertyOptional({ enum: receiptStates, description: 'Under review it goes on being counted' })
  state?: (typeof receiptStates)[number];

  @ApiPropertyOptional({ description: 'Why it is under review, or was struck off' }) reason?: WordsDto;
}
