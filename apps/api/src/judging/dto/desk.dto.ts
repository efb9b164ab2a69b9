import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsInt, Max, Min } from 'class-validator';
import { MOST_NUMBER } from '../../platform/input/entry-number.js';
import { WordsDto } from '../../platform/input/words.dto.js';
import { SentenceDto } from '../../platform/problem/problem.dto.js';
import { instant, MarksStageDto, nullableInstant, PanelDto } from './panel.dto.js';
import { SheetStandingDto } from './sheet.dto.js';

export class TermDto {
  @ApiProperty({ description: 'independent, recusal, secrecy, published, arithmetic' }) id: string;
  @ApiProperty() sentence: SentenceDto;
}

export class TermsDto {
  @ApiProperty({ description: 'Accepted by this number' }) version: number;
  @ApiProperty({ type: [TermDto] }) terms: TermDto[];
  @ApiProperty(nullableInstant) acceptedAt: string | null;
}

export class LeftDto {
  @ApiProperty(instant) at: string;
  @ApiProperty({ description: 'Whether the submitted sheets count' }) keepsSheets: boolean;
  @ApiProperty() reason: WordsDto;
}

/** A panel of the judge who asks, without the sheets. */
export class DeskPanelDto {
  @ApiProperty() panel: PanelDto;
  @ApiProperty({ type: String, nullable: true, description: 'The pseudonym; null before the lot is drawn' })
  judge: string | null;
  @ApiProperty({ type: MarksStageDto, nullable: true }) stage: MarksStageDto | null;
  @ApiProperty() terms: TermsDto;
  @ApiProperty({ type: LeftDto, nullable: true, description: 'Whoever has left may read, not write' })
  left: LeftDto | null;
}

export class DeskPanelsDto {
  @ApiProperty(instant) serverTime: string;
  @ApiProperty({ type: [DeskPanelDto] }) panels: DeskPanelDto[];
}

export class DeskDto extends DeskPanelDto {
  @ApiProperty(instant) serverTime: string;
  @ApiProperty({ type: [SheetStandingDto], description: 'By number; with the judge’s own marks alone' })
  sheets: SheetStandingDto[];
}

export class AcceptTermsRequest {
  @ApiProperty({ minimum: 1 })
  @IsInt()
  @Min(1)
  @Max(MOST_NUMBER)
  version: number;

  @ApiProperty({ type: [Number], description: 'Entries with which the judge has a conflict of interest' })
  @IsArray()
  @ArrayMaxSize(1_000)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(MOST_NUMBER, { each: true })
  conflicts: number[];
}
