import { ApiProperty } from '@nestjs/swagger';
import { StaleSheetDto } from './refused-sheet.dto.js';
import { problemCodes, type ProblemCode } from './catalogue.js';

const instant = { type: String, format: 'date-time' } as const;

export class SentenceDto {
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
}

export class FaultDto {
  @ApiProperty({ description: 'Where it is, e.g. `submitters[0].name.zh` or `rounds[0].figures[2].steps[1]`' })
  path: string;
  @ApiProperty() code: string;
  @ApiProperty() sentence: SentenceDto;
}

export class StandingDto {
  @ApiProperty() number: number;
  @ApiProperty({ type: Number, nullable: true, description: 'In the list or the ranking; null: out of it' })
  place: number | null;
  @ApiProperty({ type: String, nullable: true }) score: string | null;
}

export class PublishedAsDto {
  @ApiProperty() round: string;
  @ApiProperty() version: number;
}

/** What a published version shows otherwise; only the places that differ. */
export class DifferenceDto {
  @ApiProperty() round: string;
  @ApiProperty({ type: String, nullable: true, description: 'The part of a divided round' }) part: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'null: the ranking' }) list: string | null;
  @ApiProperty({ description: 'The version that shows it so' }) against: PublishedAsDto;
  @ApiProperty({ type: [StandingDto] }) published: readonly StandingDto[];
  @ApiProperty({ type: [StandingDto] }) now: readonly StandingDto[];
}

/** What a refused ballot is told beside the sentence. */
export class BallotFactsDto {
  @ApiProperty({ ...instant, required: false, description: 'When the ballot that stands was cast' }) castAt?: string;
  @ApiProperty({ required: false, description: 'Of the ballot that stands' }) receipt?: string;
  @ApiProperty({ type: Number, required: false, nullable: true, description: 'A free slot; null: none is left' })
  nextSlot?: number | null;
  @ApiProperty({
    ...instant,
    required: false,
    nullable: true,
    description: 'When another ballot can be cast; null: the vote closes before',
  })
  renewsAt?: string | null;
}

/** RFC 9457 problem details. */
export class ProblemDto extends BallotFactsDto {
  @ApiProperty() type: string;
  @ApiProperty() title: string;
  @ApiProperty() status: number;
  @ApiProperty({ enum: problemCodes, enumName: 'ProblemCode' }) code: ProblemCode;
  @ApiProperty() detail: SentenceDto;
  @ApiProperty() requestId: string;
  @ApiProperty({ type: [FaultDto], required: false }) errors?: FaultDto[];
  @ApiProperty({ type: [DifferenceDto], required: false, description: 'Of `results.contradicts`' })
  differences?: DifferenceDto[];
  @ApiProperty({ type: [FaultDto], required: false, description: 'Of `stage.cannot-run`; paths lie in the rulebook' })
  missing?: FaultDto[];
  @ApiProperty({ ...instant, required: false, description: 'Where time is the reason: the database’s clock' })
  serverTime?: string;
  @ApiProperty({ ...instant, nullable: true, required: false, description: 'When it will be possible, as planned' })
  opensAt?: string | null;
  @ApiProperty({ ...instant, nullable: true, required: false, description: 'When it ceased, or will cease' })
  closesAt?: string | null;
  @ApiProperty({ type: StaleSheetDto, required: false, description: 'Of `sheet.stale`' }) sheets?: StaleSheetDto;
}
