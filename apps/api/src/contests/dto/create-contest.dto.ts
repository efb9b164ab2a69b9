import { ApiProperty } from '@nestjs/swagger';
import { ArrayUnique, IsBoolean, IsIn, IsOptional, Matches } from 'class-validator';
import { IsInstant, IsZone } from '../../platform/input/is-text.decorator.js';
import { ListField, OptionalField } from '../../platform/input/nested.decorators.js';
import { LongWords, ShortWords, WordsDto, WordsField } from '../../platform/input/words.dto.js';
import { IsSlug } from '../is-slug.decorator.js';
import { type StageKind, stageKinds } from '@laurel/domain/contest';
import { RulebookSource } from './proposal.dto.js';
import { StageOpensRequest } from './stage.dto.js';

export class StageRequest {
  @ApiProperty({ example: 'final', pattern: '^[a-z][a-z0-9-]{0,39}$' })
  @Matches(/^[a-z][a-z0-9-]{0,39}$/)
  key: string;

  @ApiProperty({ enum: stageKinds, enumName: 'StageKind' })
  @IsIn(stageKinds)
  kind: StageKind;

  @WordsField(ShortWords)
  title: WordsDto;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, required: false })
  @IsOptional()
  @IsInstant()
  opensAt?: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, required: false })
  @IsOptional()
  @IsInstant()
  closesAt?: string | null;

  @OptionalField(StageOpensRequest)
  opens?: StageOpensRequest | null;

  @WordsField(LongWords, { isNullable: true })
  note?: WordsDto | null;
}

/** What a source says may be left out; what neither says is missed by its path. */
export class CreateContestRequest extends RulebookSource {
  @ApiProperty({ example: 'guangzhou-2022' })
  @IsSlug()
  slug: string;

  @WordsField(ShortWords, { isNullable: true, description: 'Required without a source' })
  title?: WordsDto | null;

  @WordsField(ShortWords, { isNullable: true, description: 'Which one it is, e.g. 2020—2022年' })
  edition?: WordsDto | null;

  @WordsField(LongWords, { isNullable: true, description: 'One paragraph about the contest; required but for a copy' })
  lead?: WordsDto | null;

  @ApiProperty({ type: String, nullable: true, required: false, example: 'Asia/Shanghai' })
  @IsOptional()
  @IsZone()
  timeZone?: string | null;

  @ListField(ShortWords, { most: 30, shown: WordsDto, isOptional: true, description: 'Required but for a copy' })
  organisers?: WordsDto[] | null;

  @ApiProperty({ description: 'Never changed later: it stands on every page and in file names' })
  @IsBoolean()
  isSimulated: boolean;

  @ApiProperty({
    description: 'Never changed later: its evidence is imported, and it never opens a stage for ballots or marks',
  })
  @IsBoolean()
  isImported: boolean;

  @WordsField(LongWords, { isNullable: true, description: 'What exactly is simulated' })
  simulatedNote?: WordsDto | null;

  @WordsField(LongWords, { isNullable: true, description: 'Whom people turn to: a name, an address, a telephone' })
  contact?: WordsDto | null;

  @WordsField(LongWords, { isNullable: true, description: 'What of the texts is not the organisers’ own' })
  textNote?: WordsDto | null;

  @ListField(StageRequest, { least: 1, most: 40, isOptional: true, description: 'Required without a source' })
  @ArrayUnique(({ key }: StageRequest) => key)
  stages?: StageRequest[] | null;
}

export class CreatedContestDto {
  @ApiProperty({ description: 'Its pages stand at this address' }) slug: string;
}
