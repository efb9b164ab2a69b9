import { ApiProperty } from '@nestjs/swagger';
import { NullableWords, WordsDto } from '../../../platform/input/words.dto.js';
import { SentenceDto } from '../../../platform/problem/problem.dto.js';
import { NoticeDecisionDto } from './notice-page.dto.js';
import { SanctionDto } from './sanction.dto.js';
import { CutDto, DistanceDto, StripDto, TieDto } from './standing.dto.js';

const instant = { type: String, format: 'date-time' } as const;

export class HashesDto {
  @ApiProperty() rulebook: string;
  @ApiProperty() evidence: string;
  @ApiProperty() outcome: string;
}

export class ResultVersionDto {
  @ApiProperty() version: number;
  @ApiProperty(instant) publishedAt: string;
  @ApiProperty({ type: WordsDto, nullable: true, description: 'Why it corrects the version before' })
  reason: WordsDto | null;
  @ApiProperty() hashes: HashesDto;
}

export class BaseVersionDto {
  @ApiProperty() round: string;
  @ApiProperty() version: number;
  @ApiProperty({ description: 'Of its outcome' }) hash: string;
}

export class KeyDto {
  @ApiProperty() id: string;
  @ApiProperty({ description: 'As the rulebook calls it' }) title: WordsDto;
}

export class RankedDto {
  @ApiProperty() number: number;
  @ApiProperty() title: WordsDto;
  @NullableWords() shortTitle: WordsDto | null;
  @ApiProperty({ type: [WordsDto] }) submitters: WordsDto[];
  @ApiProperty() isSample: boolean;
  @ApiProperty({ type: KeyDto, nullable: true }) district: KeyDto | null;
  @ApiProperty({ type: KeyDto, nullable: true }) category: KeyDto | null;
  @ApiProperty() place: number;
  @ApiProperty({ description: 'An exact number, e.g. 93.77 or 638/7' }) score: string;
  @ApiProperty({ type: TieDto, nullable: true }) tie: TieDto | null;
  @ApiProperty({ type: DistanceDto, nullable: true, description: 'null: no list ends in this ranking' })
  toCut: DistanceDto | null;
  @ApiProperty({ type: [String], description: 'The lists of the round that hold it' }) lists: string[];
}

export class OutDto {
  @ApiProperty() number: number;
  @ApiProperty() title: WordsDto;
  @ApiProperty({ description: 'withdrawn, disqualified, no-score or gate:n' }) why: string;
  @ApiProperty() sentence: SentenceDto;
  @ApiProperty({
    type: SanctionDto,
    nullable: true,
    description: 'The decision with its reason, where one took it out',
  })
  decision: SanctionDto | null;
}

export class AwardListDto {
  @ApiProperty() id: string;
  @ApiProperty() title: WordsDto;
  @ApiProperty({ description: 'How many it holds' }) total: number;
  @ApiProperty({ type: [Number], description: 'The first hundred at most; the others under `rows`' }) numbers: number[];
  @ApiProperty({ type: [Number], description: 'Those of them who share the last places' }) shared: number[];
  @ApiProperty({ type: CutDto, nullable: true, description: 'Where it ends in the ranking' }) cut: CutDto | null;
}

export class PartDto {
  @ApiProperty({ type: String, nullable: true, description: 'The key that the round is divided by; null: undivided' })
  part: string | null;
  @NullableWords() title: WordsDto | null;
  @ApiProperty({ description: 'How many are ranked' }) ranked: number;
  @ApiProperty({ type: [RankedDto], description: 'The first of them, a hundred at most; the others under `rows`' })
  ranking: RankedDto[];
  @ApiProperty({ type: [RankedDto], description: 'Who is named in `lists` and stands further behind' })
  behind: RankedDto[];
  @ApiProperty({ description: 'How many are out of the ranking' }) outs: number;
  @ApiProperty({ type: [OutDto], description: 'The first of them' }) out: OutDto[];
  @ApiProperty({ type: [AwardListDto] }) lists: AwardListDto[];
  @ApiProperty({ type: StripDto, nullable: true }) strip: StripDto | null;
}

export class ScoreDto {
  @ApiProperty({ description: 'The id of the figure that ranks' }) figure: string;
  @ApiProperty() title: WordsDto;
  @ApiProperty({ type: Number, nullable: true, description: 'Digits that its last rounding keeps' })
  digits: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'The most that the rules give, exact; null: not said' })
  outOf: string | null;
}

export class RoundResultDto {
  @ApiProperty() id: string;
  @ApiProperty() title: WordsDto;
  @ApiProperty() score: ScoreDto;
  @ApiProperty({ description: 'How many parts there are; the others under `parts`' }) partsTotal: number;
  @ApiProperty({ type: [PartDto] }) parts: PartDto[];
}

export class ResultsDto extends ResultVersionDto {
  @ApiProperty({ description: 'The round whose version it is' }) round: string;
  @ApiProperty() domainVersion: string;
  @ApiProperty({ description: 'The version of the rulebook that it follows' }) rulebookVersion: number;
  @ApiProperty({ type: [BaseVersionDto], description: 'The versions of earlier rounds that it shows' })
  buildsOn: BaseVersionDto[];
  @ApiProperty({ type: [ResultVersionDto], description: 'All versions of this round, the newest first' })
  versions: ResultVersionDto[];
  @ApiProperty({ type: [RoundResultDto], description: 'This round and those before it' }) rounds: RoundResultDto[];
  @ApiProperty({ description: 'How many decisions it rests on' }) decided: number;
  @ApiProperty({ type: [SanctionDto], description: 'The first hundred of them, by time' }) decisions: SanctionDto[];
  @ApiProperty({
    type: [NoticeDecisionDto],
    description: 'All that were ever made of this round, by time, also lifted ones and those made since',
  })
  made: NoticeDecisionDto[];
}

/** Further rows of a ranking, of a list, or of those who are out. */
export class ResultRowsDto {
  @ApiProperty({ type: String, nullable: true, description: 'As it was searched: a long one is cut' })
  search: string | null;
  @ApiProperty({ description: 'How many there are in all, or how many of them were found' }) total: number;
  @ApiProperty({ type: [RankedDto] }) ranking: RankedDto[];
  @ApiProperty({ type: [OutDto] }) out: OutDto[];
  @ApiProperty({ type: Number, nullable: true, description: 'Ask on with `after`; null at the end' })
  next: number | null;
}

/** Further decisions that a version rests on. */
export class DecisionsDto {
  @ApiProperty({ description: 'How many there are in all' }) total: number;
  @ApiProperty({ type: [SanctionDto], description: 'By time' }) decisions: SanctionDto[];
  @ApiProperty({ type: Number, nullable: true, description: 'Ask on with `after`; null at the end' })
  next: number | null;
}

export class ResultPartsDto {
  @ApiProperty() total: number;
  @ApiProperty({ type: [PartDto] }) parts: PartDto[];
  @ApiProperty({ type: Number, nullable: true, description: 'Ask on with `after`; null at the end' })
  next: number | null;
}
