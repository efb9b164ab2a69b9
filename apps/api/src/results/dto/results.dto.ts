import { ApiProperty } from '@nestjs/swagger';
import { NullableWords, WordsDto } from '../../platform/input/words.dto.js';
import { SentenceDto } from '../../platform/problem/problem.dto.js';

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

export class TieDto {
  @ApiProperty({ type: [Number], description: 'All others with the same score' }) with: readonly number[];
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'The tie rule that split it, from 0; null: the tie stands',
  })
  resolvedBy: number | null;
  @ApiProperty() sentence: SentenceDto;
}

export class KeyDto {
  @ApiProperty() id: string;
  @ApiProperty({ description: 'As the rulebook calls it' }) title: WordsDto;
}

export class RankedDto {
  @ApiProperty() number: number;
  @ApiProperty() title: WordsDto;
  @ApiProperty({ type: [WordsDto] }) submitters: WordsDto[];
  @ApiProperty() isSample: boolean;
  @ApiProperty({ type: KeyDto, nullable: true }) district: KeyDto | null;
  @ApiProperty({ type: KeyDto, nullable: true }) category: KeyDto | null;
  @ApiProperty() place: number;
  @ApiProperty({ description: 'An exact number, e.g. 93.77 or 638/7' }) score: string;
  @ApiProperty({ type: TieDto, nullable: true }) tie: TieDto | null;
}

export class OutDto {
  @ApiProperty() number: number;
  @ApiProperty() title: WordsDto;
  @ApiProperty({ description: 'withdrawn, disqualified, no-score or gate:n' }) why: string;
  @ApiProperty() sentence: SentenceDto;
}

export class PendingDto {
  @ApiProperty({ type: [Number], description: 'The tied, of whom not all fit' }) numbers: number[];
  @ApiProperty({ description: 'How many of them can be taken' }) places: number;
}

export class AwardListDto {
  @ApiProperty() id: string;
  @ApiProperty() title: WordsDto;
  @ApiProperty({ type: [Number] }) numbers: number[];
  @ApiProperty({ type: [Number], description: 'Those who share the last places' }) shared: number[];
  @ApiProperty({ type: [PendingDto] }) pending: PendingDto[];
  @ApiProperty({ type: String, nullable: true, description: 'The pending list that it leans on, as round.list' })
  waitsFor: string | null;
}

export class PartDto {
  @ApiProperty({ type: String, nullable: true, description: 'The key that the round is divided by; null: undivided' })
  part: string | null;
  @NullableWords() title: WordsDto | null;
  @ApiProperty({ type: [RankedDto] }) ranking: RankedDto[];
  @ApiProperty({ type: [OutDto] }) out: OutDto[];
  @ApiProperty({ type: [AwardListDto] }) lists: AwardListDto[];
}

export class ScoreDto {
  @ApiProperty({ description: 'The id of the figure that ranks' }) figure: string;
  @ApiProperty() title: WordsDto;
  @ApiProperty({ type: Number, nullable: true, description: 'Digits that its last rounding keeps' }) digits:
    number | null;
}

export class RoundResultDto {
  @ApiProperty() id: string;
  @ApiProperty() title: WordsDto;
  @ApiProperty() score: ScoreDto;
  @ApiProperty({ type: [PartDto] }) parts: PartDto[];
}

export class ResultsDto extends ResultVersionDto {
  @ApiProperty({ description: 'The last round that is published' }) round: string;
  @ApiProperty() domainVersion: string;
  @ApiProperty({ type: [ResultVersionDto], description: 'All versions of this round, the newest first' })
  versions: ResultVersionDto[];
  @ApiProperty({ type: [RoundResultDto], description: 'This round and those before it' }) rounds: RoundResultDto[];
}
