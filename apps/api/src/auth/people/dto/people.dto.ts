import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { IsLine, IsMail } from '../../../platform/input/is-text.decorator.js';
import { WholeNumber } from '../../../platform/input/whole-number.decorator.js';
import { ShortWords, WordsDto, WordsField } from '../../../platform/input/words.dto.js';
import { type Role, roles } from '../../role.js';

const instant = { type: String, format: 'date-time' } as const;

/** Roles that hold in a contest. */
export const contestRoles = ['organiser', 'judge', 'submitter', 'auditor'] as const;

export class InviteAdministratorRequest {
  @ApiProperty({ format: 'email' })
  @IsMail()
  @MaxLength(254)
  email: string;

  @ApiProperty()
  @IsLine(100)
  name: string;
}

export class InviteRequest extends InviteAdministratorRequest {
  @ApiProperty({ enum: contestRoles, enumName: 'ContestRole' })
  @IsIn(contestRoles)
  role: (typeof contestRoles)[number];

  @WordsField(ShortWords, { isNullable: true, description: 'Of a submitter: the body that leads the entries' })
  lead?: WordsDto | null;
}

export class InvitedDto {
  @ApiProperty({ format: 'uuid' }) id: string;
}

export class LinkDto {
  @ApiProperty({ description: 'Shown this once' }) link: string;
  @ApiProperty(instant) expiresAt: string;
}

export class ListPeopleQuery {
  @ApiProperty({ required: false, minimum: 0, description: '`next` of the page before' })
  @IsOptional()
  @WholeNumber()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  after?: number;

  @ApiProperty({ required: false, enum: roles, enumName: 'Role' })
  @IsOptional()
  @IsIn(roles)
  role?: Role;
}

export class PersonDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() email: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: roles, enumName: 'Role', isArray: true, description: 'Here' }) roles: Role[];
  @ApiProperty({ description: 'Whether the account holds a role anywhere else' }) hasRolesElsewhere: boolean;
  @ApiProperty({ ...instant, nullable: true }) lastSignedInAt: string | null;
  @ApiProperty({ description: 'Whether who asks may issue a link that sets another password' }) mayIssueLink: boolean;
}

export class OpenInvitationDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: roles, enumName: 'Role' }) role: Role;
  @ApiProperty() email: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: WordsDto, nullable: true }) lead: WordsDto | null;
  @ApiProperty({ type: String, nullable: true, description: 'The name of who invited' }) madeBy: string | null;
  @ApiProperty(instant) madeAt: string;
  @ApiProperty({ ...instant, nullable: true, description: 'When its newest link was shown; null: not yet' })
  shownAt: string | null;
  @ApiProperty({ ...instant, nullable: true, description: 'Until when that link is good' }) expiresAt: string | null;
}

export class RoleCountDto {
  @ApiProperty({ enum: roles, enumName: 'Role' }) role: Role;
  @ApiProperty() people: number;
}

export class PeopleDto {
  @ApiProperty({ type: [RoleCountDto], description: 'Of all, whatever is listed' }) counts: RoleCountDto[];
  @ApiProperty({ type: [PersonDto], description: 'By role and name, a hundred at once' }) people: PersonDto[];
  @ApiProperty({ type: Number, nullable: true, description: 'Ask on with `after`; null at the end' })
  next: number | null;
  @ApiProperty({ type: [OpenInvitationDto], description: 'Neither accepted nor taken back, the newest first' })
  invitations: OpenInvitationDto[];
}
