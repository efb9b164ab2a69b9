import { ApiProperty } from '@nestjs/swagger';
import { NullableWords, WordsDto } from '../../../platform/input/words.dto.js';

export class AnnouncedEntryDto {
  @ApiProperty() number: number;
  @ApiProperty() title: WordsDto;
  @ApiProperty({ type: [WordsDto] }) submitters: WordsDto[];
  @ApiProperty({ type: WordsDto, nullable: true, description: 'Only in the list that is printed in full' })
  writeUp: WordsDto | null;
  @ApiProperty() isSample: boolean;
}

export class AnnouncedListDto {
  @ApiProperty() id: string;
  @ApiProperty() title: WordsDto;
  @ApiProperty({ type: String, nullable: true, description: 'The part of a divided round' }) part: string | null;
  @NullableWords() partTitle: WordsDto | null;
  @ApiProperty({ description: 'The first list of the last round: with write-ups' }) isFull: boolean;
  @ApiProperty({ description: 'How many it holds; a long list is printed with its first ones' }) total: number;
  @ApiProperty({ type: [AnnouncedEntryDto], description: 'In the order of their numbers' })
  entries: AnnouncedEntryDto[];
}

export class AnnouncementDto {
  @ApiProperty({ description: 'The title of the round' }) title: WordsDto;
  @ApiProperty() contestTitle: WordsDto;
  @NullableWords() edition: WordsDto | null;
  @ApiProperty({ type: [WordsDto] }) organisers: WordsDto[];
  @ApiProperty() timeZone: string;
  @ApiProperty() isSimulated: boolean;
  @ApiProperty() isImported: boolean;
  @NullableWords() simulatedNote: WordsDto | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    description: 'When the stage of the announcement opened; the publication, where there is no such stage',
  })
  announcedAt: string;
  @ApiProperty() version: number;
  @ApiProperty({ description: 'Of the outcome' }) hash: string;
  @ApiProperty({ type: [AnnouncedListDto] }) lists: AnnouncedListDto[];
}
