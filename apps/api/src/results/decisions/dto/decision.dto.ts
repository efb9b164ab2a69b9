import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { IsInstant } from '../../../platform/input/is-text.decorator.js';
import { MOST_NUMBER } from '../../../platform/input/entry-number.js';
import { LongWords, WordsDto, WordsField } from '../../../platform/input/words.dto.js';
import { FaultDto } from '../../../platform/problem/problem.dto.js';
import { type DecisionKind, decisionKinds } from '../decision-kinds.js';

function Id(description: string): PropertyDecorator {
  return (target, name) => {
    ApiPropertyOptional({ description })(target, name);
    IsOptional()(target, name);
    IsString()(target, name);
    MaxLength(80)(target, name);
  };
}

function Count(description: string, least: number, most: number): PropertyDecorator {
  return (target, name) => {
    ApiPropertyOptional({ description, minimum: least, maximum: most })(target, name);
    IsOptional()(target, name);
    IsInt()(target, name);
    Min(least)(target, name);
    Max(most)(target, name);
  };
}

export class DecisionRequest {
  @ApiProperty({
    enum: decisionKinds,
    description: '`lifted`: an earlier decision is taken back; it stays in the list',
  })
  @IsIn(decisionKinds)
  kind: DecisionKind;

  @Count('Of `withdrawn`, `disqualified`, `votes-struck`, `votes-annulled`, `suspended`', 1, MOST_NUMBER)
  entry?: number;

  @Id('Of `withdrawn` and `disqualified` (from this round on), `tie` and `lot`') round?: string;
  @Id('Of `votes-struck`, and of `votes-annulled` where one channel is meant') channel?: string;
  @Id('Of `votes-struck`, where the channel has groups') group?: string;
  @Id('Of `votes-struck`, where the channel has sessions') session?: string;
  @Id('Of `votes-struck`, where its ballots have cells') cell?: string;
  @Count('How many votes are struck off', 0, 1_000_000_000) count?: number;

  @ApiPropertyOptional({ format: 'date-time', description: 'Of `suspended`' })
  @IsOptional()
  @IsInstant()
  from?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Of `suspended`' })
  @IsOptional()
  @IsInstant()
  to?: string;

  @ApiPropertyOptional({
    type: 'array',
    items: { oneOf: [{ type: 'integer' }, { type: 'array', items: { type: 'integer' } }] },
    description: 'Of `tie` and `lot`: who comes first, next …; a list within it is a group that stays tied',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(1000)
  order?: unknown[];

  @Count('Of `lifted`: the number of the decision', 1, 1_000_000) lifts?: number;

  @WordsField(LongWords, { description: 'Public, and never changed: no personal data' })
  reason: WordsDto;
}

export class DecisionDto {
  @ApiProperty() number: number;
  @ApiProperty({ enum: decisionKinds }) kind: DecisionKind;
  @ApiProperty({ type: Number, nullable: true }) entry: number | null;
  @ApiProperty({ type: String, nullable: true }) round: string | null;
  @ApiProperty({ type: String, nullable: true }) channel: string | null;
  @ApiProperty({ type: String, nullable: true }) group: string | null;
  @ApiProperty({ type: String, nullable: true }) session: string | null;
  @ApiProperty({ type: String, nullable: true }) cell: string | null;
  @ApiProperty({ type: Number, nullable: true }) count: number | null;
  @ApiProperty({ type: String, nullable: true }) from: string | null;
  @ApiProperty({ type: String, nullable: true }) to: string | null;
  @ApiProperty({
    type: 'array',
    nullable: true,
    items: { oneOf: [{ type: 'integer' }, { type: 'array', items: { type: 'integer' } }] },
  })
  order: unknown[] | null;
  @ApiProperty({ type: Number, nullable: true, description: 'The decision that it takes back' }) lifts: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'The decision that took it back; null: it is in force' })
  liftedBy: number | null;
  @ApiProperty() reason: WordsDto;
  @ApiProperty({ description: 'The account of who made it' }) madeBy: string;
  @ApiProperty({ type: String, format: 'date-time' }) madeAt: string;
}

export class SignedDecisionDto extends DecisionDto {
  @ApiProperty({ description: 'Who made it, by name' }) madeByName: string;
}

export class AllDecisionsDto {
  @ApiProperty({ type: [SignedDecisionDto], description: 'All of them, the newest first' })
  items: SignedDecisionDto[];
}

export class ProposedHeadDto {
  @ApiProperty() round: string;
  @ApiProperty() version: number;
  @ApiProperty({ description: 'Of the outcome' }) hash: string;
}

export class MadeDecisionDto extends DecisionDto {
  @ApiProperty({ type: [ProposedHeadDto], description: 'Notices that start anew with a new version' })
  proposed: ProposedHeadDto[];
  @ApiProperty({ type: [FaultDto], description: 'What must be decided too before its notice starts anew' })
  waiting: FaultDto[];
}

export class PlaceThenDto {
  @ApiProperty({ type: Number, nullable: true, description: 'null: not ranked' }) place: number | null;
  @ApiProperty({ type: String, nullable: true }) score: string | null;
}

export class MovedEntryDto {
  @ApiProperty({ type: String, nullable: true, description: 'Of a divided round' }) part: string | null;
  @ApiProperty() entry: number;
  @ApiProperty() now: PlaceThenDto;
  @ApiProperty() then: PlaceThenDto;
}

export class ListThenDto {
  @ApiProperty({ type: String, nullable: true }) part: string | null;
  @ApiProperty() id: string;
  @ApiProperty() title: WordsDto;
  @ApiProperty({ description: 'How many are on it' }) now: number;
  @ApiProperty({ description: 'How many would be' }) then: number;
  @ApiProperty({ type: [Number] }) joins: number[];
  @ApiProperty({ type: [Number] }) leaves: number[];
}

export class DecisionPreviewDto {
  @ApiProperty() round: string;
  @ApiProperty({ type: [ListThenDto] }) lists: ListThenDto[];
  @ApiProperty({ type: [MovedEntryDto], description: 'Those whose place or score would change' })
  moved: MovedEntryDto[];
  @ApiProperty({ description: 'How many would stand as they do' }) unmoved: number;
  @ApiProperty({ type: [FaultDto], description: 'What would still be undecided' }) waiting: FaultDto[];
}
