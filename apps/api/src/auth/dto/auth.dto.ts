import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { IsLine, IsMail, IsText } from '../../platform/input/is-text.decorator.js';
import { WordsDto } from '../../platform/input/words.dto.js';
import { type Role, roles } from '../role.js';

/** Of a password, in characters. */
export const PASSWORD_LEAST = 12;
export const PASSWORD_MOST = 200;

export class LoginRequest {
  @ApiProperty({ format: 'email' })
  @IsText(254)
  email: string;

  @ApiProperty({ format: 'password' })
  @IsString()
  @MinLength(1)
  @MaxLength(PASSWORD_MOST)
  password: string;
}

export class SetupLinkRequest {
  @ApiProperty({ description: 'What stands behind # in the one-time link' })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  token: string;
}

export class SetupRequest extends SetupLinkRequest {
  @ApiProperty({ format: 'email' })
  @IsMail()
  @MaxLength(254)
  email: string;

  @ApiProperty({ format: 'password', minLength: PASSWORD_LEAST, maxLength: PASSWORD_MOST })
  @IsString()
  @MinLength(PASSWORD_LEAST)
  @MaxLength(PASSWORD_MOST)
  password: string;

  @ApiProperty()
  @IsLine(100)
  name: string;
}

export class RoleHeldDto {
  @ApiProperty({ enum: roles, enumName: 'Role' }) role: Role;
  @ApiProperty({ type: String, nullable: true, description: 'The slug of the contest; null for an administrator' })
  contest: string | null;
  @ApiProperty({ type: WordsDto, nullable: true, description: 'The title of the contest' }) title: WordsDto | null;
}

export class AccountDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() email: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: [RoleHeldDto] }) roles: RoleHeldDto[];
}

export class SessionDto {
  @ApiProperty() accessToken: string;
  @ApiProperty({ description: 'Seconds' }) expiresIn: number;
  @ApiProperty() account: AccountDto;
}
