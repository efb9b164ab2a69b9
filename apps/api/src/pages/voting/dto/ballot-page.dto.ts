import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type StageState, stageStates } from '@laurel/domain/contest';
import { WordsDto } from '../../../platform/input/words.dto.js';

const instant = { type: String, format: 'date-time' } as const;
const windowKinds = ['contest', 'day', 'hour', 'minutes'] as const;

/** What a quota is counted over. */
export class QuotaWindowDto {
  @ApiProperty({ enum: windowKinds, enumName: 'QuotaWindowKind' }) kind: (typeof windowKinds)[number];
  @ApiPropertyOptional({ description: 'When a day begins, by the clocks of the contest: `00:00`' }) from?: string;
  @ApiPropertyOptional({ description: 'How many minutes a window lasts' }) minutes?: number;
}

/** The stage in which ballots are cast: the plan in force, or when it was closed, and how it stands. */
export class BallotStageDto {
  @ApiProperty() title: WordsDto;
  @ApiProperty({ enum: stageStates, enumName: 'StageState' }) state: StageState;
  @ApiProperty({ ...instant, nullable: true }) opensAt: string | null;
  @ApiProperty({ ...instant, nullable: true }) closesAt: string | null;
}

const totalsKinds = ['public', 'hidden', 'hours'] as const;

/** Who sees how the vote stands while it goes on. */
export class TotalsRuleDto {
  @ApiProperty({ enum: totalsKinds, enumName: 'TotalsKind' }) kind: (typeof totalsKinds)[number];
  @ApiPropertyOptional({ type: [String], description: 'By the clocks of the contest: `18:00`' }) hours?: string[];
}

const formKinds = ['choose', 'rank', 'points', 'grade'] as const;

export class BallotGradeDto {
  @ApiProperty() id: string;
  @ApiProperty() title: WordsDto;
}

/** Entries that are bounded by themselves, such as those of a category. */
export class BallotPartDto {
  @ApiProperty() id: string;
  @ApiProperty() title: WordsDto;
}

/** How many entries of each part a ballot names. */
export class BallotPartsDto {
  @ApiProperty({ description: 'At least' }) from: number;
  @ApiProperty({ description: 'and at most' }) to: number;
  @ApiProperty({ type: [BallotPartDto], description: 'Those that have entries, in the order of the rules' })
  parts: BallotPartDto[];
}

/** What is written on a ballot. */
export class BallotFormDto {
  @ApiProperty({ enum: formKinds, enumName: 'BallotFormKind' }) kind: (typeof formKinds)[number];
  @ApiProperty({ description: 'Whether one entry can have several of its votes' }) mayRepeat: boolean;
  @ApiProperty({ description: 'Whether it is worth one vote, divided among its choices' }) isShared: boolean;
  @ApiProperty({ type: Number, nullable: true, description: 'The most that one entry can have; null: no points' })
  mostPoints: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'What the points add up to; null: to anything' })
  sum: number | null;
  @ApiProperty({ type: [BallotGradeDto], description: 'In the order of the rules; none where none are given' })
  grades: BallotGradeDto[];
  @ApiProperty({ type: BallotPartsDto, nullable: true, description: 'null: it is not bounded by parts' })
  per: BallotPartsDto | null;
}

export class BallotEntryDto {
  @ApiProperty() number: number;
  @ApiProperty() title: WordsDto;
  @ApiProperty({ type: [WordsDto], description: 'The lead submitter first' }) submitters: WordsDto[];
  @ApiProperty() isSample: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'Of `per.parts`; null: it is bounded by none' })
  part: string | null;
}

/** Another vote of the same contest. */
export class OtherBallotDto {
  @ApiProperty() channel: string;
  @ApiProperty() title: WordsDto;
  @ApiProperty() totals: TotalsRuleDto;
}

const countingKinds = ['sum', 'mean', 'picked', 'share'] as const;

/** What the rules make of votes that weigh differently. */
export class BallotCountingDto {
  @ApiProperty({
    enum: countingKinds,
    enumName: 'BallotCountingKind',
    description:
      'The sum of what they are worth, its mean over the ballots that name an entry, how many there are of some places or grades, or which part of them',
  })
  kind: (typeof countingKinds)[number];
  @ApiProperty({ type: [Number], description: 'The places, points or grades (from 0) that are worth anything' })
  cells: number[];
}

/** A ballot before it is filled in: the same for everybody. */
export class BallotPageDto {
  @ApiProperty() channel: string;
  @ApiProperty() title: WordsDto;
  @ApiProperty({
    type: [OtherBallotDto],
    description: 'What else can be voted in; where no channel is named the first',
  })
  others: OtherBallotDto[];
  @ApiProperty() form: BallotFormDto;
  @ApiProperty({ description: 'How many entries it names at least' }) from: number;
  @ApiProperty({ description: 'and at most' }) to: number;
  @ApiProperty({ description: 'How many ballots a voter has in a window' }) ballots: number;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Of these each entry has so many by itself: those of entry n lie in slots from n times this number',
  })
  ballotsOfEntry: number | null;
  @ApiProperty() window: QuotaWindowDto;
  @ApiProperty() totals: TotalsRuleDto;
  @ApiProperty({
    type: BallotCountingDto,
    nullable: true,
    description: 'null: an entry has its votes, and no more is said',
  })
  counting: BallotCountingDto | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Which part of the score this vote is: `30%`; null where the rules state no parts of a whole',
  })
  share: string | null;
  @ApiProperty({
    type: [WordsDto],
    description:
      'What ballots are held to, a sentence each; none where `ballots`, `window`, `from` and `to` say it all',
  })
  quotas: WordsDto[];
  @ApiProperty({ type: BallotStageDto, nullable: true, description: 'null: no stage opens it' })
  stage: BallotStageDto | null;
  @ApiProperty({ type: [BallotEntryDto], description: 'By number; each voter has an order of its own' })
  entries: BallotEntryDto[];
  @ApiProperty() rulebookVersion: number;
}
