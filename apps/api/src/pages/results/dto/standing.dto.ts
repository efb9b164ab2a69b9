import { ApiProperty } from '@nestjs/swagger';
import { SentenceDto } from '../../../platform/problem/problem.dto.js';

const exact = { type: String, nullable: true, description: 'An exact number, or null where there is none' } as const;

export class TiedOtherDto {
  @ApiProperty() number: number;
  @ApiProperty() place: number;
  @ApiProperty(exact) value: string | null;
}

/** With how many others an entry has its score, and what parted them. */
export class TieDto {
  @ApiProperty({ description: 'How many others have the same score' }) others: number;
  @ApiProperty({ type: [TiedOtherDto], description: 'The first of them by place, with their value for the rule' })
  first: readonly TiedOtherDto[];
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'The tie rule that parted it from all of them, from 0; null: the tie stands',
  })
  rule: number | null;
  @ApiProperty({ ...exact, description: 'Its own value for the rule, where the rule compares one' })
  value: string | null;
  @ApiProperty() sentence: SentenceDto;
}

export class AtCutDto {
  @ApiProperty() number: number;
  @ApiProperty() place: number;
  @ApiProperty() score: string;
}

/** Where a list ends in the ranking. */
export class CutDto {
  @ApiProperty({ description: 'How many of the ranking stand above the line' }) above: number;
  @ApiProperty({ description: 'The last who is on the list' }) last: AtCutDto;
  @ApiProperty({ description: 'The first who is not' }) first: AtCutDto;
  @ApiProperty({ description: 'By how much they differ, exact' }) by: string;
}

/** How far an entry is from the nearest line above it, or else from the first below. */
export class DistanceDto {
  @ApiProperty() list: string;
  @ApiProperty() isOn: boolean;
  @ApiProperty({ description: 'The first who is not on the list, for who is; else the last who is' }) against: AtCutDto;
  @ApiProperty({ description: 'Exact' }) by: string;
}

export class StripPointDto {
  @ApiProperty({ description: 'From 0 at the lowest score to 1 at the highest' }) at: number;
  @ApiProperty({ description: 'Above the first line' }) isIn: boolean;
  @ApiProperty() count: number;
}

/** All scores of a part, for drawing alone; many are gathered in bins. */
export class StripDto {
  @ApiProperty() from: string;
  @ApiProperty() to: string;
  @ApiProperty({ type: [StripPointDto] }) points: readonly StripPointDto[];
  @ApiProperty({ type: Number, nullable: true, description: 'Where the first line is' }) cut: number | null;
}
