import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { IsInstant } from '../../platform/input/is-text.decorator.js';
import { LongWords, NullableWords, WordsDto, WordsField } from '../../platform/input/words.dto.js';

const rulings = ['struck-off', 'counted'] as const;
export const reviewStates = ['under-review', ...rulings] as const;

export class OpenReviewRequest {
  @ApiProperty() @IsString() @MaxLength(80) channel: string;
  @ApiProperty({ format: 'date-time' }) @IsInstant() from: string;

  @ApiProperty({ format: 'date-time', description: 'Not of it any more; it must be over' })
  @IsInstant()
  until: string;

  @WordsField(LongWords, { description: 'Public, and never changed: no personal data' })
  reason: WordsDto;
}

export class RuleReviewRequest {
  @ApiProperty({ enum: rulings, description: '`struck-off`: by a second person' })
  @IsIn(rulings)
  ruling: (typeof rulings)[number];

  @WordsField(LongWords, { description: 'Public, and never changed: no personal data' })
  reason: WordsDto;
}

export class BallotReviewDto {
  @ApiProperty() number: number;
  @ApiProperty() channel: string;
  @ApiProperty({ format: 'date-time' }) from: string;
  @ApiProperty({ format: 'date-time' }) until: string;
  @ApiProperty({ description: 'How many were cast then' }) ballots: number;
  @ApiProperty({ enum: reviewStates }) state: (typeof reviewStates)[number];
  @ApiProperty() reason: WordsDto;
  @ApiProperty() openedByName: string;
  @ApiProperty({ format: 'date-time' }) openedAt: string;
  @NullableWords() rulingReason: WordsDto | null;
  @ApiProperty({ type: String, nullable: true }) ruledByName: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) ruledAt: string | null;
}

export class BallotReviewsDto {
  @ApiProperty({ type: [BallotReviewDto], description: 'The newest first' }) items: BallotReviewDto[];
}
