import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type StageState, stageStates } from '@laurel/domain/contest';
import { IsArray, IsInt, IsString, Matches, Max, Min, ValidateIf } from 'class-validator';
import { MOST_SLOT, MOST_WEIGHT, MOST_WINDOW, NONCE } from '../ballots/sent-ballot.js';

const instant = { type: String, format: 'date-time' } as const;

/** As it is documented; the route checks it by hand, and one table of bad inputs holds both to the same. */
export class CastBallotRequest {
  @ApiProperty({ minimum: 0, maximum: MOST_WINDOW, description: 'As `ballots/mine` says it' })
  @IsInt()
  @Min(0)
  @Max(MOST_WINDOW)
  window: number;

  @ApiProperty({ minimum: 0, maximum: MOST_SLOT, description: 'Which of the ballots of this window it is, from 0' })
  @IsInt()
  @Min(0)
  @Max(MOST_SLOT)
  slot: number;

  @ApiProperty({ type: [Number], description: 'Numbers of entries: ranked from the first place, else in any order' })
  @IsArray()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(Number.MAX_SAFE_INTEGER, { each: true })
  choices: number[];

  @ApiPropertyOptional({
    type: [Number],
    minimum: 0,
    maximum: MOST_WEIGHT,
    description: 'Of each choice its points, or the place of its grade in the scale, from 0; only where the form asks',
  })
  @ValidateIf((_, value) => value !== undefined)
  @IsArray()
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(MOST_WEIGHT, { each: true })
  weights?: number[];

  @ApiProperty({ pattern: NONCE.source, description: '16 random bytes in base64url: the salt of the commitment' })
  @IsString()
  @Matches(NONCE)
  nonce: string;

  @ApiPropertyOptional({ description: 'Left out where there is one only' })
  @ValidateIf((_, value) => value !== undefined)
  @IsString()
  channel?: string;
}

export class CastBallotDto {
  @ApiProperty({ description: 'Six groups of four: leads back to the ballot, and says nothing of its choices' })
  receipt: string;
  @ApiProperty(instant) castAt: string;
  @ApiProperty({ ...instant, nullable: true, description: 'null: the window is the whole contest' })
  windowEndsAt: string | null;
}

export class OwnBallotDto {
  @ApiProperty() slot: number;
  @ApiProperty() receipt: string;
  @ApiProperty(instant) castAt: string;
}

export class OwnBallotsDto {
  @ApiProperty({ description: 'The window that it is now' }) window: number;
  @ApiProperty({ ...instant, nullable: true, description: 'null: the window is the whole contest' })
  windowEndsAt: string | null;
  @ApiProperty({ type: [OwnBallotDto], description: 'The voter’s ballots of this window' }) slots: OwnBallotDto[];
  @ApiProperty({ ...instant, nullable: true, description: 'When the next can be cast; null: the vote closes first' })
  nextBallotAt: string | null;
  @ApiProperty({
    type: [String],
    format: 'date-time',
    description: 'When this voter cast those ballots from which the next must differ in each entry (`distinct`)',
  })
  distinctFrom: string[];
  @ApiProperty({ ...instant, nullable: true }) closesAt: string | null;
  @ApiProperty({ enum: stageStates, enumName: 'StageState' }) state: StageState;
  @ApiProperty(instant) serverTime: string;
}
