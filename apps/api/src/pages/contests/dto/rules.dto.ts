import { ApiProperty } from '@nestjs/swagger';
import { NullableWords, type WordsDto } from '../../../platform/input/words.dto.js';

export class NamedDto {
  @ApiProperty() id: string;
  @ApiProperty() title: string;
}

export class SaidDto extends NamedDto {
  @ApiProperty({ type: [String] }) sentences: readonly string[];
}

export class ExplainedAttributeDto extends NamedDto {
  @ApiProperty({ type: [NamedDto], nullable: true, description: 'null: whatever the evidence brings' })
  values: readonly NamedDto[] | null;
}

export class ExplainedCriterionDto extends NamedDto {
  @ApiProperty({ type: String, nullable: true }) weight: string | null;
  @ApiProperty() scale: string;
}

export class ExplainedPanelDto extends SaidDto {
  @ApiProperty({ type: [ExplainedCriterionDto] }) criteria: readonly ExplainedCriterionDto[];
}

export class FigureWeightDto {
  @ApiProperty() figure: string;
  @ApiProperty() title: string;
  @ApiProperty() weight: string;
}

export class ExplainedFigureRuleDto extends SaidDto {
  @ApiProperty({ type: [String], description: 'The axes that are left after the last step' }) axes: readonly string[];
  @ApiProperty({ type: [FigureWeightDto] }) weights: readonly FigureWeightDto[];
}

export class ExplainedRoundDto extends NamedDto {
  @ApiProperty() field: string;
  @ApiProperty({ type: [ExplainedFigureRuleDto] }) figures: readonly ExplainedFigureRuleDto[];
  @ApiProperty() score: string;
  @ApiProperty({ type: [String] }) gates: readonly string[];
  @ApiProperty({ type: [String] }) ties: readonly string[];
  @ApiProperty({ type: [SaidDto] }) lists: readonly SaidDto[];
  @ApiProperty({ type: [String] }) removals: readonly string[];
}

/** The rules in plain sentences of one language. */
export class ExplainedRulebookDto extends NamedDto {
  @ApiProperty() timeZone: string;
  @ApiProperty({ type: [ExplainedAttributeDto] }) attributes: readonly ExplainedAttributeDto[];
  @ApiProperty({ type: [SaidDto] }) channels: readonly SaidDto[];
  @ApiProperty({ type: [ExplainedPanelDto] }) panels: readonly ExplainedPanelDto[];
  @ApiProperty({ type: [SaidDto] }) facts: readonly SaidDto[];
  @ApiProperty({ type: [ExplainedRoundDto] }) rounds: readonly ExplainedRoundDto[];
  @ApiProperty({ type: [String] }) assumed: readonly string[];
}

export class RulebookVersionDto {
  @ApiProperty() version: number;
  @ApiProperty() hash: string;
  @ApiProperty({ type: String, format: 'date-time' }) sealedAt: string;
  @NullableWords() reason: WordsDto | null;
}

export class RulesDto {
  @ApiProperty() version: number;
  @ApiProperty() hash: string;
  @ApiProperty({ description: 'Length of the canonical file' }) bytes: number;
  @ApiProperty({ type: String, format: 'date-time' }) sealedAt: string;
  @ApiProperty({ type: [RulebookVersionDto] }) versions: readonly RulebookVersionDto[];
  @ApiProperty() explained: ExplainedRulebookDto;
}
