import { ApiProperty } from '@nestjs/swagger';
import { NullableWords, WordsDto } from '../../../platform/input/words.dto.js';
import { SentenceDto } from '../../../platform/problem/problem.dto.js';
import { KeyRefDto, TitledDto } from './explained-entry.dto.js';
import { NeededDto } from './needed.dto.js';

const exact = { type: String, nullable: true, description: 'An exact number, or null where there is none' } as const;

/** A number of both entries, and by how much the first has more. */
export class BothDto {
  @ApiProperty(exact) a: string | null;
  @ApiProperty(exact) b: string | null;
  @ApiProperty({ ...exact, description: 'a − b' }) difference: string | null;
}

export class ComparedEntryDto {
  @ApiProperty() number: number;
  @ApiProperty() title: WordsDto;
  @NullableWords() shortTitle: WordsDto | null;
  @ApiProperty() isSample: boolean;
  @ApiProperty({ type: Number, nullable: true, description: 'null: out of the ranking' }) place: number | null;
  @ApiProperty(exact) score: string | null;
  @ApiProperty({ type: SentenceDto }) sentence: SentenceDto;
}

/** What one figure or one key adds to a sum. */
export class ComparedTermDto {
  @ApiProperty({ type: TitledDto, nullable: true }) figure: TitledDto | null;
  @ApiProperty({ type: KeyRefDto, nullable: true }) key: KeyRefDto | null;
  @ApiProperty({ ...exact, description: 'What it counts, with the weights of the sums that it is in' })
  weight: string | null;
  @ApiProperty({ description: 'Its value' }) value: BothDto;
  @ApiProperty({ description: 'What it adds: these add up to the sum' }) share: BothDto;
  @ApiProperty({ type: () => [ComparedTermDto], description: 'What it is made of, where that adds up' })
  terms: ComparedTermDto[];
}

export class ComparedLineDto {
  @ApiProperty({ type: [KeyRefDto] }) keys: readonly KeyRefDto[];
  @ApiProperty() result: BothDto;
}

export class ComparedStepDto {
  @ApiProperty() method: string;
  @ApiProperty() sentence: SentenceDto;
  @ApiProperty({ type: [ComparedLineDto], description: 'Lines that both have; of long columns the first' })
  lines: ComparedLineDto[];
}

export class ComparedFigureDto extends TitledDto {
  @ApiProperty() value: BothDto;
  @ApiProperty({ type: [ComparedStepDto], description: 'The source, then each step' }) steps: ComparedStepDto[];
}

/** What put one entry before the other. */
export class DecidingDto {
  @ApiProperty({ type: String, nullable: true, description: 'The figure that made the difference' })
  figure: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'The tie rule, from 0, where the scores are equal' })
  rule: number | null;
  @ApiProperty({ type: SentenceDto, nullable: true, description: 'How the rules parted equal scores' })
  sentence: SentenceDto | null;
}

/** Two entries side by side, line by line. */
export class ComparisonDto {
  @ApiProperty() round: string;
  @ApiProperty({ type: TitledDto, description: 'What the round ranks by' }) score: TitledDto;
  @NullableWords() part: WordsDto | null;
  @ApiProperty() a: ComparedEntryDto;
  @ApiProperty() b: ComparedEntryDto;
  @ApiProperty({ description: 'Of the scores' }) total: BothDto;
  @ApiProperty({ type: [ComparedTermDto], description: 'What the score is the sum of; none where it is no sum' })
  terms: ComparedTermDto[];
  @ApiProperty({ description: 'The sum of the terms before anything is done to it, such as rounding' }) sum: BothDto;
  @ApiProperty({ type: [ComparedFigureDto] }) figures: ComparedFigureDto[];
  @ApiProperty({ type: DecidingDto, nullable: true, description: 'null where they do not stand in one ranking' })
  decidedBy: DecidingDto | null;
  @ApiProperty({ type: NeededDto, nullable: true, description: 'null where they do not stand in one ranking' })
  needed: NeededDto | null;
}
