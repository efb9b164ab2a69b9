import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { WholeNumber } from '../../../platform/input/whole-number.decorator.js';
import { NullableWords, WordsDto } from '../../../platform/input/words.dto.js';
import { StageDto } from './stage.dto.js';

const instant = { type: String, format: 'date-time' } as const;

/** As many contests as no site will ever have made. */
const MOST_CONTESTS = 9_999_999;

export class ListContestsQuery {
  @ApiPropertyOptional({ description: '`next` of the page before', minimum: 1, maximum: MOST_CONTESTS })
  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(1)
  @Max(MOST_CONTESTS)
  after?: number;
}

export class ContestCardDto {
  @ApiProperty() slug: string;
  @ApiProperty() title: WordsDto;
  @ApiProperty() lead: WordsDto;
  @ApiProperty() timeZone: string;
  @ApiProperty() isSimulated: boolean;
  @ApiProperty() isImported: boolean;
  @ApiProperty({ ...instant, nullable: true, description: 'When the newest result was published' })
  publishedAt: string | null;
}

export class ContestListDto {
  @ApiProperty({ type: [ContestCardDto] }) contests: ContestCardDto[];
  @ApiProperty({ type: Number, nullable: true, description: 'Ask on with `after`; null at the end' })
  next: number | null;
}

export class ContestRulebookDto {
  @ApiProperty() version: number;
  @ApiProperty({ description: 'Whether votes are cast in it' }) hasChannels: boolean;
  @ApiProperty({ description: 'Whether judges give marks in it' }) hasPanels: boolean;
  @ApiProperty() hash: string;
  @ApiProperty(instant) sealedAt: string;
}

export class PublishedVersionDto {
  @ApiProperty({ description: 'The round itself, or the one that shows it' }) round: string;
  @ApiProperty() version: number;
  @ApiProperty(instant) publishedAt: string;
}

export class RoundNoticeDto {
  @ApiProperty() version: number;
  @ApiProperty(instant) openedAt: string;
  @ApiProperty({ ...instant, nullable: true, description: 'Nothing is published before; null: no such moment' })
  endsAt: string | null;
  @ApiProperty({ ...instant, nullable: true, description: 'null: it is a proposal' }) publishedAt: string | null;
}

export class ListCountDto {
  @ApiProperty() id: string;
  @ApiProperty() title: WordsDto;
  @ApiProperty() count: number;
}

export class RoundDto {
  @ApiProperty() id: string;
  @ApiProperty() title: WordsDto;
  @ApiProperty({ type: PublishedVersionDto, nullable: true }) published: PublishedVersionDto | null;
  @ApiProperty({ type: RoundNoticeDto, nullable: true, description: 'Its newest notice: the lists without places' })
  notice: RoundNoticeDto | null;
  @ApiProperty({ type: [ListCountDto] }) lists: ListCountDto[];
}

export class StopCardDto {
  @ApiProperty() position: number;
  @ApiProperty() name: WordsDto;
  @ApiProperty() city: WordsDto;
  @ApiProperty(instant) startsAt: string;
  @ApiProperty({ description: 'How many entries are on stage' }) appearances: number;
}

export class JudgeLeftDto {
  @ApiProperty({ description: 'What the panel is called' }) panel: WordsDto;
  @ApiProperty(instant) at: string;
  @ApiProperty({ description: 'Whether the sheets that were submitted count' }) keepsSheets: boolean;
  @ApiProperty() hasSuccessor: boolean;
  @ApiProperty() reason: WordsDto;
}

export class ContestDto extends ContestCardDto {
  @NullableWords() edition: WordsDto | null;
  @ApiProperty({ type: [WordsDto] }) organisers: WordsDto[];
  @NullableWords() simulatedNote: WordsDto | null;
  @ApiProperty({ type: WordsDto, nullable: true, description: 'Whom people turn to' }) contact: WordsDto | null;
  @ApiProperty({ type: WordsDto, nullable: true, description: 'What of the texts is not the organisers’ own' })
  textNote: WordsDto | null;
  @ApiProperty({ type: [StageDto] }) stages: StageDto[];
  @ApiProperty({ type: ContestRulebookDto, nullable: true }) rulebook: ContestRulebookDto | null;
  @ApiProperty() entriesCount: number;
  @ApiProperty({ type: [RoundDto] }) rounds: RoundDto[];
  @ApiProperty({ type: [StopCardDto] }) roadshow: StopCardDto[];
  @ApiProperty({ type: [JudgeLeftDto], description: 'Neither by name nor by pseudonym' }) judgesLeft: JudgeLeftDto[];
}
