import { ApiProperty } from '@nestjs/swagger';
import { After } from '../../../platform/input/after.decorator.js';
import { Wish } from '../../../platform/input/wish.decorator.js';
import { WordsDto } from '../../../platform/input/words.dto.js';
import { CoverageDto, EntryResultDto } from '../../entries/dto/entry.dto.js';
import { SanctionDto } from '../../results/dto/sanction.dto.js';
import { ScoreDto } from '../../results/dto/results.dto.js';

export class SubmitterPageQuery {
  @After()
  after = 0;
}

export class ListSubmittersQuery extends SubmitterPageQuery {
  @Wish('Words of a name: in either language, script or as pinyin')
  search: string | null = null;
}

export class SubmitterCardDto {
  @ApiProperty({ description: 'Its Chinese is its address, as it stands' }) name: WordsDto;
  @ApiProperty({ description: 'How many entries' }) entries: number;
  @ApiProperty({ type: [Number], description: 'The first ten of their numbers' }) numbers: number[];
}

export class SubmitterListDto {
  @ApiProperty({ type: String, nullable: true, description: 'As it was searched: a long one is cut' })
  search: string | null;
  @ApiProperty({ description: 'How many submitters match' }) total: number;
  @ApiProperty({ type: [SubmitterCardDto], description: 'In the order of their first entries' })
  submitters: SubmitterCardDto[];
  @ApiProperty({ type: Number, nullable: true, description: 'Ask on with `after`; null at the end' })
  next: number | null;
}

export class SubmitterRoundDto {
  @ApiProperty() id: string;
  @ApiProperty() title: WordsDto;
  @ApiProperty({ description: 'What it ranks by' }) score: ScoreDto;
}

export class ShowingVersionDto {
  @ApiProperty() round: string;
  @ApiProperty() version: number;
}

export class SubmitterEntryDto {
  @ApiProperty() number: number;
  @ApiProperty() title: WordsDto;
  @ApiProperty() isSample: boolean;
  @ApiProperty({ description: 'Whether it leads; else it joined' }) isLead: boolean;
  @ApiProperty({ type: [EntryResultDto] }) results: EntryResultDto[];
  @ApiProperty({ description: 'On the stages of the roadshow' }) minutes: number;
  @ApiProperty({ type: [CoverageDto], description: 'By their day: the first ten' }) coverage: CoverageDto[];
  @ApiProperty() coverageTotal: number;
  @ApiProperty({ type: [SanctionDto] }) decisions: SanctionDto[];
}

export class SubmitterDto {
  @ApiProperty() name: WordsDto;
  @ApiProperty({ description: 'How many entries' }) total: number;
  @ApiProperty({ type: ShowingVersionDto, nullable: true, description: 'The results that are shown; null: none yet' })
  published: ShowingVersionDto | null;
  @ApiProperty({ type: [SubmitterRoundDto], description: 'The rounds of these results' }) rounds: SubmitterRoundDto[];
  @ApiProperty({ type: [SubmitterEntryDto] }) entries: SubmitterEntryDto[];
  @ApiProperty({ type: Number, nullable: true, description: 'Ask on with `after`; null at the end' })
  next: number | null;
}
