import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { NullableWords, WordsDto } from '../../../platform/input/words.dto.js';
import { SentenceDto } from '../../../platform/problem/problem.dto.js';
import { SanctionDto } from './sanction.dto.js';
import { DistanceDto, TieDto } from './standing.dto.js';

const exact = { type: String, nullable: true, description: 'An exact number, or null where there is none' } as const;

export class TitledDto {
  @ApiProperty() id: string;
  @ApiProperty() title: WordsDto;
}

export class KeyRefDto {
  @ApiProperty() axis: string;
  @ApiProperty() key: string;
  @ApiProperty() title: WordsDto;
}

export class ExplainedInputDto {
  @ApiProperty({ type: KeyRefDto, nullable: true }) key: KeyRefDto | null;
  @ApiProperty({ type: TitledDto, nullable: true }) figure: TitledDto | null;
  @ApiProperty(exact) value: string | null;
  @ApiProperty(exact) weight: string | null;
  @ApiProperty({ type: SentenceDto, nullable: true, description: 'Why it does not count' }) dropped: SentenceDto | null;
}

export class ExplainedLineDto {
  @ApiProperty({ type: [KeyRefDto], description: 'Where on the axes that are left' }) keys: readonly KeyRefDto[];
  @ApiProperty({ type: [ExplainedInputDto], description: 'Of very many the first' })
  inputs: readonly ExplainedInputDto[];
  @ApiProperty({ description: 'How many more there are' }) inputsLeftOut: number;
  @ApiProperty({ type: SentenceDto, nullable: true, description: 'The sum in numbers' }) arithmetic: SentenceDto | null;
  @ApiProperty(exact) result: string | null;
}

export class ExplainedStepResultDto {
  @ApiProperty({ description: 'The kind of source, or the method of a step' }) method: string;
  @ApiProperty({ description: 'The rule' }) sentence: SentenceDto;
  @ApiProperty({ type: [ExplainedLineDto], description: 'Of very many the first' }) lines: readonly ExplainedLineDto[];
  @ApiProperty({ description: 'How many more there are' }) linesLeftOut: number;
}

export class ExplainedFigureDto {
  @ApiProperty() id: string;
  @ApiProperty() title: WordsDto;
  @ApiProperty() source: ExplainedStepResultDto;
  @ApiProperty({ type: [ExplainedStepResultDto] }) steps: readonly ExplainedStepResultDto[];
  @ApiProperty(exact) value: string | null;
}

export class RankedStandingDto {
  @ApiProperty() place: number;
  @ApiProperty({ description: 'How many are ranked' }) of: number;
  @ApiProperty() score: string;
  @ApiProperty({ type: TieDto, nullable: true }) tie: TieDto | null;
  @ApiProperty() sentence: SentenceDto;
}

export class OutStandingDto {
  @ApiProperty() out: string;
  @ApiProperty() sentence: SentenceDto;
}

/** An entry's arithmetic in one round, step by step. */
@ApiExtraModels(RankedStandingDto, OutStandingDto)
export class ExplainedEntryDto {
  @ApiProperty() entry: number;
  @ApiProperty() title: WordsDto;
  @NullableWords() shortTitle: WordsDto | null;
  @ApiProperty() isSample: boolean;
  @ApiProperty() round: string;
  @ApiProperty({ type: String, nullable: true }) part: string | null;
  @ApiProperty({ oneOf: [{ $ref: getSchemaPath(RankedStandingDto) }, { $ref: getSchemaPath(OutStandingDto) }] })
  standing: RankedStandingDto | OutStandingDto;
  @ApiProperty({ type: [TitledDto] }) lists: readonly TitledDto[];
  @ApiProperty({ type: [ExplainedFigureDto] }) figures: readonly ExplainedFigureDto[];
  @ApiProperty({ type: DistanceDto, nullable: true }) toCut: DistanceDto | null;
  @ApiProperty({ type: [SanctionDto], description: 'The decisions about this entry' })
  decisions: readonly SanctionDto[];
}
