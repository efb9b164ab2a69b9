import { ApiProperty } from '@nestjs/swagger';
import { NullableWords, WordsDto } from '../../../platform/input/words.dto.js';

const instant = { type: String, format: 'date-time' } as const;

export class NoticeEntryDto {
  @ApiProperty() number: number;
  @ApiProperty() title: WordsDto;
  @NullableWords() shortTitle: WordsDto | null;
  @ApiProperty({ type: [WordsDto] }) submitters: WordsDto[];
  @ApiProperty() isSample: boolean;
}

export class NoticeListDto {
  @ApiProperty() id: string;
  @ApiProperty() title: WordsDto;
  @ApiProperty({ type: [NoticeEntryDto], description: 'By number: the order says nothing' }) entries: NoticeEntryDto[];
}

export class NoticePartDto {
  @ApiProperty({ type: String, nullable: true, description: 'The key that the round is divided by' })
  part: string | null;
  @NullableWords() title: WordsDto | null;
  @ApiProperty({ type: [NoticeListDto] }) lists: NoticeListDto[];
}

export class NoticeVersionDto {
  @ApiProperty() version: number;
  @ApiProperty({ description: 'Of the outcome' }) hash: string;
  @ApiProperty() evidenceHash: string;
  @ApiProperty(instant) openedAt: string;
  @ApiProperty({ ...instant, nullable: true }) endsAt: string | null;
  @ApiProperty({ ...instant, nullable: true }) publishedAt: string | null;
  @ApiProperty({ type: WordsDto, nullable: true, description: 'Why it follows the version before' })
  reason: WordsDto | null;
}

/** A decision as everybody reads it, whether it still holds or not. */
export class NoticeDecisionDto {
  @ApiProperty() number: number;
  @ApiProperty() kind: string;
  @ApiProperty({ type: Number, nullable: true }) entry: number | null;
  @ApiProperty({ type: String, nullable: true }) round: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'The decision that it takes back' }) lifts: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'The decision that took it back' }) liftedBy: number | null;
  @ApiProperty() reason: WordsDto;
  @ApiProperty(instant) at: string;
}

/** The lists of a round, without places and scores: proposed in a notice, or published before the ranking is. */
export class NoticePageDto extends NoticeVersionDto {
  @ApiProperty() round: string;
  @ApiProperty() title: WordsDto;
  @ApiProperty() rulebookHash: string;
  @ApiProperty({ description: 'A decision was made since: a new version follows' }) isSuperseded: boolean;
  @ApiProperty({ type: [NoticePartDto] }) parts: NoticePartDto[];
  @ApiProperty({ type: [NoticeDecisionDto], description: 'All decisions that concern the round, by time' })
  decisions: NoticeDecisionDto[];
  @ApiProperty({ type: [NoticeVersionDto], description: 'All versions, the newest first' })
  versions: NoticeVersionDto[];
}
