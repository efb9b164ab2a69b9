import { ApiProperty } from '@nestjs/swagger';
import { type Medium, media } from '../../../roadshow/roadshow.service.js';
import { NullableWords, WordsDto } from '../../../platform/input/words.dto.js';
import { SentenceDto } from '../../../platform/problem/problem.dto.js';

const instant = { type: String, format: 'date-time' } as const;

export class EntryCardDto {
  @ApiProperty() number: number;
  @ApiProperty() title: WordsDto;
  @ApiProperty({ type: WordsDto, nullable: true, description: 'For lists; null: the title' })
  shortTitle: WordsDto | null;
  @ApiProperty({ type: [WordsDto], description: 'The lead submitter first' }) submitters: WordsDto[];
  @ApiProperty({ type: String, nullable: true }) category: string | null;
  @ApiProperty({ type: String, nullable: true }) district: string | null;
  @ApiProperty() isSample: boolean;
  @ApiProperty({ type: [String], description: 'Published lists that hold the entry, as round.list' }) lists: string[];
}

export class KeyCountDto {
  @ApiProperty() id: string;
  @ApiProperty() title: WordsDto;
  @ApiProperty() count: number;
}

export class AskedKeyDto {
  @ApiProperty() id: string;
  @ApiProperty({ description: 'The id itself where it is not known' }) title: WordsDto;
  @ApiProperty({ description: 'Whether the contest knows it; if not, nothing is found' }) isKnown: boolean;
}

export class AskedDto {
  @ApiProperty({ type: String, nullable: true, description: 'As it was searched: a long one is cut' })
  search: string | null;
  @ApiProperty({ type: AskedKeyDto, nullable: true }) list: AskedKeyDto | null;
  @ApiProperty({ type: AskedKeyDto, nullable: true }) category: AskedKeyDto | null;
  @ApiProperty({ type: AskedKeyDto, nullable: true }) district: AskedKeyDto | null;
}

export class EntryListDto {
  @ApiProperty({ description: 'What the answer is about' }) asked: AskedDto;
  @ApiProperty({ description: 'How many entries match' }) total: number;
  @ApiProperty({ type: [EntryCardDto] }) entries: EntryCardDto[];
  @ApiProperty({ type: Number, nullable: true, description: 'Ask on with `after`; null at the end' })
  next: number | null;
  @ApiProperty({ type: [KeyCountDto] }) categories: KeyCountDto[];
  @ApiProperty({ type: [KeyCountDto] }) districts: KeyCountDto[];
}

export class MeasuredDto {
  @ApiProperty() label: WordsDto;
  @ApiProperty() value: number;
}

export class KeyFactDto {
  @ApiProperty() value: string;
  @NullableWords() unit: WordsDto | null;
  @ApiProperty() words: WordsDto;
  @ApiProperty({ type: MeasuredDto, nullable: true }) before: MeasuredDto | null;
  @ApiProperty({ type: MeasuredDto, nullable: true }) after: MeasuredDto | null;
}

export class EntryAppearanceDto {
  @ApiProperty({ description: 'The position of the stop' }) stop: number;
  @ApiProperty() stopName: WordsDto;
  @ApiProperty(instant) startsAt: string;
  @ApiProperty({ description: 'The place in the order on stage' }) position: number;
  @ApiProperty() minutes: number;
}

export class CoverageDto {
  @ApiProperty() title: WordsDto;
  @NullableWords() outlet: WordsDto | null;
  @ApiProperty({ type: String, nullable: true }) url: string | null;
  @ApiProperty({ format: 'date' }) publishedOn: string;
  @ApiProperty({ enum: media, enumName: 'Medium' }) medium: Medium;
  @ApiProperty({ type: Number, nullable: true }) minutes: number | null;
  @ApiProperty() isExample: boolean;
}

export class ListRefDto {
  @ApiProperty() id: string;
  @ApiProperty() title: WordsDto;
}

export class EntryOutDto {
  @ApiProperty({ description: 'Why it is not ranked' }) sentence: SentenceDto;
  @NullableWords() reason: WordsDto | null;
  @ApiProperty({ ...instant, nullable: true, description: 'When it was decided, where a decision took it out' })
  at: string | null;
}

export class EntryDistanceDto {
  @ApiProperty() list: ListRefDto;
  @ApiProperty() isOn: boolean;
  @ApiProperty({ description: 'The place on the other side of the line' }) place: number;
  @ApiProperty({ description: 'How far its score is, exact' }) by: string;
}

export class EntryResultDto {
  @ApiProperty() round: string;
  @ApiProperty() roundTitle: WordsDto;
  @ApiProperty({ type: Number, nullable: true, description: 'null: out of the ranking' }) place: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'An exact number, e.g. 93.77 or 638/7' })
  score: string | null;
  @ApiProperty({ type: EntryOutDto, nullable: true }) out: EntryOutDto | null;
  @ApiProperty({ type: EntryDistanceDto, nullable: true }) toCut: EntryDistanceDto | null;
  @ApiProperty({ type: [ListRefDto] }) lists: ListRefDto[];
}

export class EntryDto extends EntryCardDto {
  @ApiProperty() summary: WordsDto;
  @ApiProperty({ description: 'Safe HTML, rendered from Markdown' }) descriptionHtml: WordsDto;
  @ApiProperty() writeUp: WordsDto;
  @ApiProperty({ type: [KeyFactDto] }) keyFacts: KeyFactDto[];
  @ApiProperty({ type: [EntryAppearanceDto] }) appearances: EntryAppearanceDto[];
  @ApiProperty({ type: [CoverageDto], description: 'By their day: the first 100' }) coverage: CoverageDto[];
  @ApiProperty() coverageTotal: number;
  @ApiProperty({ type: [EntryResultDto] }) results: EntryResultDto[];
  @ApiProperty({ type: Number, nullable: true, description: 'The entry before it by number' }) previous: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'The entry behind it by number' }) next: number | null;
}
