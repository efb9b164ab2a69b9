import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { IsLine } from '../../../platform/input/is-text.decorator.js';
import { WordsDto } from '../../../platform/input/words.dto.js';
import { PASSWORD_MOST } from '../../dto/auth.dto.js';
import { type Role, roles } from '../../role.js';

export class CheckLinkRequest {
  @ApiProperty({ description: 'What stands behind # in the one-time link' })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  token: string;
}

export class UseLinkRequest extends CheckLinkRequest {
  @ApiProperty({
    format: 'password',
    maxLength: PASSWORD_MOST,
    description: 'A new one of 12 characters or more; of an address that has an account: the one it has',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(PASSWORD_MOST)
  password: string;

  @ApiPropertyOptional({ description: 'Of a new account, where it is not the one that was invited' })
  @IsOptional()
  @IsLine(100)
  name?: string;
}

const purposes = ['invitation', 'password'] as const;

export class ContestTitleDto {
  @ApiProperty() slug: string;
  @ApiProperty() title: WordsDto;
}

export class LinkPurposeDto {
  @ApiProperty({ enum: purposes, enumName: 'LinkPurpose' }) purpose: (typeof purposes)[number];
  @ApiProperty({ enum: roles, enumName: 'Role', nullable: true, description: 'Of an invitation' }) role: Role | null;
  @ApiProperty({ type: ContestTitleDto, nullable: true, description: 'null for an administrator' })
  contest: ContestTitleDto | null;
  @ApiProperty() email: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: WordsDto, nullable: true, description: 'Of a submitter: who leads the entries' })
  lead: WordsDto | null;
  @ApiProperty({ description: 'Then its own password is asked for, and no new one is set by an invitation' })
  hasAccount: boolean;
  @ApiProperty({ type: String, format: 'date-time' }) expiresAt: string;
}
