import { ApiProperty } from '@nestjs/swagger';
import { LongWords, NullableWords, WordsDto, WordsField } from '../../platform/input/words.dto.js';
import type { RoadshowDraw } from '../roadshow-draw.entity.js';

export class DrawRequest {
  @WordsField(LongWords, {
    isNullable: true,
    description: 'Why it is drawn again: public, and needed from the second on',
  })
  reason?: WordsDto | null;
}

export class DrawDto {
  @ApiProperty({ description: 'Which draw of the stop; the last one holds' }) position: number;
  @ApiProperty({ description: 'With it anyone draws the order again' }) seed: string;
  @ApiProperty({ type: [Number], description: 'The entries in the order that was drawn' }) order: number[];
  @NullableWords() reason: WordsDto | null;
  @ApiProperty({ type: String, format: 'date-time' }) drawnAt: string;
}

export const drawDtoOf = ({ position, seed, numbers, reason, drawnAt }: RoadshowDraw): DrawDto => ({
  position,
  seed,
  order: numbers,
  reason,
  drawnAt: drawnAt.toISOString(),
});
