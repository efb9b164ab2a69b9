import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayUnique, IsOptional } from 'class-validator';
import { IsInstant } from '../../../platform/input/is-text.decorator.js';
import { LongWords, NullableWords, WordsDto, WordsField } from '../../../platform/input/words.dto.js';
import { ListField } from '../../../platform/input/nested.decorators.js';
import { FaultDto } from '../../../platform/problem/problem.dto.js';
import { ProposedHeadDto } from '../../decisions/dto/decision.dto.js';
import { CorrectionRequest } from '../../dto/publish.dto.js';

export class OpenNoticeRequest {
  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Until then nothing is published; left out, a second person may at any time',
  })
  @IsOptional()
  @IsInstant()
  endsAt?: string | null;

  @WordsField(LongWords, { isNullable: true, description: 'Why there is a new version; required from version 2 on' })
  reason?: WordsDto | null;

  @ListField(CorrectionRequest, {
    most: 50,
    isOptional: true,
    description: 'Earlier rounds that are published anew along with it, on the same evidence',
  })
  @ArrayUnique(({ round }: CorrectionRequest) => round)
  corrects?: CorrectionRequest[];
}

export class OpenedNoticeDto extends ProposedHeadDto {
  @ApiProperty({ type: [ProposedHeadDto], description: 'Versions of earlier rounds that go along' })
  corrects: ProposedHeadDto[];
}

export class NoticeAlongDto {
  @ApiProperty() round: string;
  @ApiProperty() version: number;
}

export class ProposedVersionDto {
  @ApiProperty() round: string;
  @ApiProperty() version: number;
  @ApiProperty({ description: 'Of the outcome; its last eight characters are confirmed by who publishes' })
  hash: string;
  @ApiProperty() evidenceHash: string;
  @ApiProperty() rulebookHash: string;
  @ApiProperty() domainVersion: string;
  @NullableWords() reason: WordsDto | null;
  @ApiProperty({ description: 'The account of who opened it, who cannot publish it' }) openedBy: string;
  @ApiProperty({ type: String, format: 'date-time' }) openedAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) endsAt: string | null;
  @ApiProperty({ description: 'Whether the notice has lasted as long as it should' }) isOver: boolean;
  @ApiProperty({ description: 'A decision was made since: it is not published any more' }) isSuperseded: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) publishedAt: string | null;
  @ApiProperty({
    type: NoticeAlongDto,
    nullable: true,
    description: 'The version of a later round that corrects this one along, and is published with it',
  })
  along: NoticeAlongDto | null;
}

export class ProposedVersionsDto {
  @ApiProperty({ type: [ProposedVersionDto], description: 'The newest first' }) items: ProposedVersionDto[];
}

export class ReadinessDto {
  @ApiProperty({ description: 'Whether the round can be decided' }) isReady: boolean;
  @ApiProperty({ type: [FaultDto], description: 'What is missing until then; nobody gets a ranking or a mark before' })
  missing: FaultDto[];
}

export class DraftedListDto {
  @ApiProperty() id: string;
  @ApiProperty() title: WordsDto;
  @ApiProperty({ type: [Number], description: 'In the order of the list' }) entries: number[];
}

export class DraftedOutDto {
  @ApiProperty() entry: number;
  @ApiProperty() why: string;
  @ApiProperty() sentence: WordsDto;
}

export class DraftedCutDto {
  @ApiProperty() list: string;
  @ApiProperty() isOn: boolean;
  @ApiProperty({ description: 'Of the entry on the other side of the cut' }) place: number;
  @ApiProperty({ description: 'How far its score is from that one, exact' }) by: string;
}

export class DraftedPlaceDto {
  @ApiProperty() entry: number;
  @ApiProperty() title: WordsDto;
  @ApiProperty() place: number;
  @ApiProperty({ description: 'Exact' }) score: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, description: 'By figure, exact' })
  figures: Record<string, string>;
  @ApiProperty({ type: [String] }) lists: string[];
  @ApiProperty({ type: DraftedCutDto, nullable: true }) toCut: DraftedCutDto | null;
}

export class DraftedPartDto {
  @ApiProperty({ type: String, nullable: true, description: 'Of a divided round' }) part: string | null;
  @ApiProperty({ type: [DraftedPlaceDto] }) places: DraftedPlaceDto[];
  @ApiProperty({ type: [DraftedOutDto] }) out: DraftedOutDto[];
  @ApiProperty({ type: [DraftedListDto] }) lists: DraftedListDto[];
}

export class OpenTieDto {
  @ApiProperty({ type: String, nullable: true }) part: string | null;
  @ApiProperty() list: string;
  @ApiProperty({ type: [Number] }) entries: number[];
  @ApiProperty({ description: 'How many of them can be taken' }) places: number;
}

export class DraftedFigureDto {
  @ApiProperty() id: string;
  @ApiProperty() title: WordsDto;
}

export class DraftedRoundDto {
  @ApiProperty() round: string;
  @ApiProperty({ description: 'Of the evidence that this was computed from' }) evidenceHash: string;
  @ApiProperty({ type: [DraftedFigureDto] }) figures: DraftedFigureDto[];
  @ApiProperty({ type: [DraftedPartDto] }) parts: DraftedPartDto[];
  @ApiProperty({ type: [OpenTieDto], description: 'Ties at a cut that nobody has decided' }) ties: OpenTieDto[];
  @ApiProperty({ type: [FaultDto], description: 'What keeps it from being proposed' }) waiting: FaultDto[];
}
