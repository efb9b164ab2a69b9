import { ApiProperty } from '@nestjs/swagger';
import type { NeededWay, NothingNeeded, Tried } from '@laurel/domain';
import { KeyRefDto, TitledDto } from './explained-entry.dto.js';

type WhyNot = Extract<Tried, { readonly not: unknown }>['not'];

const exact = { type: String, nullable: true, description: 'An exact number, or null where there is none' } as const;
const maybeKey = { type: KeyRefDto, nullable: true } as const;
const maybeTitled = { type: TitledDto, nullable: true } as const;

const NOTHING: NothingNeeded['why'][] = ['is-there', 'no-way', 'other-part', 'out', 'too-large', 'waits'];
const NOT: WhyNot[] = ['annulled', 'barred', 'not-found', 'out-of-reach', 'too-large'];
const KINDS: NeededWay['kind'][] = ['figure', 'votes'];

export class NeededTieDto {
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'The tie rule that parts the two, from 0; null: none does',
  })
  rule: number | null;
  @ApiProperty({ ...maybeTitled, description: 'The figure that it compares' }) figure: TitledDto | null;
  @ApiProperty(exact) value: string | null;
  @ApiProperty(exact) otherValue: string | null;
}

/** How the entry would stand. */
export class NeededStandingDto {
  @ApiProperty() place: number;
  @ApiProperty({ description: 'By which it is ranked, or the list is ordered' }) score: string;
  @ApiProperty({ type: Number, nullable: true, description: 'Of the other entry; null where a list is asked about' })
  otherPlace: number | null;
  @ApiProperty({ ...exact, description: 'Of the other entry: it may change too' }) otherScore: string | null;
  @ApiProperty({ type: NeededTieDto, nullable: true, description: 'Where both have the same score' })
  tie: NeededTieDto | null;
}

/** One input alone, all else unchanged. */
export class NeededWayDto {
  @ApiProperty({ enum: KINDS, enumName: 'NeededKind', description: 'Votes of a tally, or the value of a panel' })
  kind: NeededWay['kind'];
  @ApiProperty({ ...maybeTitled, description: 'Of votes' }) channel: TitledDto | null;
  @ApiProperty({ ...maybeKey, description: 'The tally of this group alone' }) group: KeyRefDto | null;
  @ApiProperty({ ...maybeKey, description: 'The tally of this session alone' }) session: KeyRefDto | null;
  @ApiProperty({ ...maybeTitled, description: 'Of a value: whose marks come to it' }) panel: TitledDto | null;
  @ApiProperty({ ...maybeTitled, description: 'Of a value: what is changed' }) figure: TitledDto | null;
  @ApiProperty({ description: 'Whether it is the value of that figure, not one on the way to it' })
  isWholeFigure: boolean;
  @ApiProperty({ enum: NOT, enumName: 'NotEnough', nullable: true, description: 'Why no number is named' })
  not: WhyNot | null;
  @ApiProperty({ ...exact, description: 'Votes, or what is added to the value: below 0 where less is better' })
  more: string | null;
  @ApiProperty({ ...exact, description: 'The votes that then count, or the value' }) reaches: string | null;
  @ApiProperty({ description: 'Whether nothing less is enough; else one step less is not' }) isLeast: boolean;
  @ApiProperty({ type: NeededStandingDto, nullable: true }) standing: NeededStandingDto | null;
  @ApiProperty({ type: NeededStandingDto, nullable: true, description: 'With one vote, or one step, less' })
  oneLess: NeededStandingDto | null;
}

/** Found by running the rules, with rounding, ties, caps and lists. */
export class NeedDto {
  @ApiProperty({ enum: NOTHING, enumName: 'NothingNeeded', nullable: true, description: 'Why there are no ways' })
  nothing: NothingNeeded['why'] | null;
  @ApiProperty({ type: [NeededWayDto], description: 'Each is enough by itself; of very many the first' })
  ways: NeededWayDto[];
}

export class NeedOfListDto extends NeedDto {
  @ApiProperty() list: TitledDto;
}

/** What the entry behind would have needed. */
export class NeededDto {
  @ApiProperty({ description: 'Who stands behind, or at the same place' }) entry: number;
  @ApiProperty() other: number;
  @ApiProperty({ description: 'To stand before the other' }) before: NeedDto;
  @ApiProperty({
    type: NeedOfListDto,
    nullable: true,
    description: 'To stand on the first list that the other is on and it is not',
  })
  onList: NeedOfListDto | null;
}
