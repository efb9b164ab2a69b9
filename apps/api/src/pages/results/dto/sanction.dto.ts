import { ApiProperty } from '@nestjs/swagger';
import { NullableWords, WordsDto } from '../../../platform/input/words.dto.js';

const instant = { type: String, format: 'date-time' } as const;
const text = { type: String, nullable: true } as const;
const count = { type: Number, nullable: true } as const;

export const decisionKinds = [
  ...(['withdrawn', 'disqualified', 'votes-struck', 'votes-annulled', 'suspended', 'tie', 'lot'] as const),
];
export type DecisionKind = (typeof decisionKinds)[number];

export class PlaceChangeDto {
  @ApiProperty() round: string;
  @ApiProperty({ ...count, description: 'The place without the decision' }) before: number | null;
  @ApiProperty({ ...count, description: 'The place with it; null: out of the ranking' }) after: number | null;
}

/** A decision, and what it did. */
export class SanctionDto {
  @ApiProperty({ enum: decisionKinds, enumName: 'DecisionKind' }) kind: DecisionKind;
  @ApiProperty({ ...count, description: 'The entry that it is about' }) entry: number | null;
  @NullableWords() title: WordsDto | null;
  @ApiProperty(text) round: string | null;
  @NullableWords() channel: WordsDto | null;
  @ApiProperty({ type: [String], description: 'Which part of the channel: group, session, cell' }) parts: string[];
  @ApiProperty({ ...count, description: 'Votes before it' }) cast: number | null;
  @ApiProperty({ ...count, description: 'Votes that no longer count' }) struck: number | null;
  @ApiProperty({ ...count, description: 'Votes that are left' }) left: number | null;
  @ApiProperty({
    type: 'array',
    nullable: true,
    items: { type: 'array', items: { type: 'number' } },
    description: 'Of a tie or a lot: who comes first, next …; those who stay tied together',
  })
  order: number[][] | null;
  @ApiProperty({ ...instant, nullable: true }) from: string | null;
  @ApiProperty({ ...instant, nullable: true }) to: string | null;
  @ApiProperty() reason: WordsDto;
  @ApiProperty(instant) at: string;
  @ApiProperty({ type: PlaceChangeDto, nullable: true, description: 'null where it was not computed' })
  places: PlaceChangeDto | null;
}
