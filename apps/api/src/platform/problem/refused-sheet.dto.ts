import { ApiProperty } from '@nestjs/swagger';

const instant = { type: String, format: 'date-time', nullable: true } as const;

/** As the rulebook writes numbers: a decimal, or a text such as `"1/3"`. */
export const rulebookNumber = { oneOf: [{ type: 'number' }, { type: 'string' }] };
export type RulebookNumber = number | string;

export class CriterionMarkDto {
  @ApiProperty() criterion: string;
  @ApiProperty({ ...rulebookNumber, nullable: true, description: 'null: not marked' }) mark: RulebookNumber | null;
  @ApiProperty({ description: 'Empty where there is none' }) comment: string;
}

/** One version of a score sheet. */
export class SheetVersionDto {
  @ApiProperty({ description: '0: nothing is stored yet' }) version: number;
  @ApiProperty({ type: [CriterionMarkDto], description: 'Every criterion, in the order of the rulebook' })
  criteria: CriterionMarkDto[];
  @ApiProperty({ type: String, nullable: true, description: 'The weighted sum; null while a mark is missing' })
  total: string | null;
  @ApiProperty(instant) savedAt: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'As the device named itself' }) device: string | null;
}

/** Of `sheet.stale`: what was sent, and what another device or tab has stored meanwhile. */
export class StaleSheetDto {
  @ApiProperty({ description: 'Its version is the one it was based on' }) sent: SheetVersionDto;
  @ApiProperty() stored: SheetVersionDto;
}
