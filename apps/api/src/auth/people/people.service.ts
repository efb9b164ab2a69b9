import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { WordsDto } from '../../platform/input/words.dto.js';
import type { Identity } from '../identity.js';
import { type Role, roles } from '../role.js';
import type { ListPeopleQuery, OpenInvitationDto, PeopleDto, PersonDto, RoleCountDto } from './dto/people.dto.js';
import type { Where } from './invitations.service.js';
import { mayIssueLink } from './may-issue-link.js';

const OF_PAGE = 100;
/** More open invitations than a contest has people. */
const MOST_INVITATIONS = 1_000;

interface PersonRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly held: readonly { readonly contestId: string | null; readonly role: Role }[];
  readonly lastSignedInAt: Date | null;
}

const PEOPLE = `
  with here as (
    select account_id, min(array_position($2::text[], role)) as rank from memberships
    where contest_id is not distinct from $1 and ($3::text is null or role = $3) group by account_id
  )
  select accounts.id, email, name,
    (select json_agg(json_build_object('contestId', contest_id, 'role', role) order by array_position($2::text[], role))
      from memberships where account_id = accounts.id) as held,
    (select max(created_at) from login_sessions where account_id = accounts.id) as "lastSignedInAt"
  from here join accounts on accounts.id = here.account_id
  order by rank, name, accounts.id limit $4 offset $5`;

interface InvitationRow {
  readonly id: string;
  readonly role: Role;
  readonly email: string;
  readonly name: string;
  readonly lead: WordsDto | null;
  readonly madeBy: string | null;
  readonly madeAt: Date;
  readonly shownAt: Date | null;
  readonly expiresAt: Date | null;
}

const INVITATIONS = `
  select invitations.id, role, invitations.email, invitations.name, lead, accounts.name as "madeBy", made_at as "madeAt",
    shown_at as "shownAt", expires_at as "expiresAt"
  from invitations left join accounts on accounts.id = made_by
    left join invitation_links as good on good.invitation_id = invitations.id and used_at is null and retired_at is null
  where contest_id is not distinct from $1 and taken_back_at is null and accepted_at is null
  order by made_at desc, invitations.id limit ${MOST_INVITATIONS}`;

/** Who holds which role in a contest, and who is invited. */
@Injectable()
export class People {
  constructor(private readonly source: DataSource) {}

  async read(where: Where, { after = 0, role }: ListPeopleQuery, by: Identity): Promise<PeopleDto> {
    const contestId = where?.id ?? null;
    const listed = [contestId, roles, role ?? null, OF_PAGE + 1, after];
    const [rows, invitations, counts] = await Promise.all([
      this.source.query<PersonRow[]>(PEOPLE, listed),
      this.source.query<InvitationRow[]>(INVITATIONS, [contestId]),
      this.source.query<RoleCountDto[]>(
        `select role, count(*)::int as people from memberships where contest_id is not distinct from $1
         group by role order by array_position($2::text[], role)`,
        [contestId, roles],
      ),
    ]);
    const people = rows.slice(0, OF_PAGE).map((row) => personOf(row, contestId, by));
    const next = rows.length > OF_PAGE ? after + OF_PAGE : null;
    return { counts, people, next, invitations: invitations.map(invitationOf) };
  }
}

function personOf({ held, lastSignedInAt, ...account }: PersonRow, contestId: string | null, by: Identity): PersonDto {
  return {
    ...account,
    roles: held.filter((each) => each.contestId === contestId).map(({ role }) => role),
    hasRolesElsewhere: held.some((each) => each.contestId !== contestId),
    lastSignedInAt: lastSignedInAt?.toISOString() ?? null,
    mayIssueLink: mayIssueLink(by, held, contestId),
  };
}

const invitationOf = ({ madeAt, shownAt, expiresAt, ...invitation }: InvitationRow): OpenInvitationDto => ({
  ...invitation,
  madeAt: madeAt.toISOString(),
  shownAt: shownAt?.toISOString() ?? null,
  expiresAt: expiresAt?.toISOString() ?? null,
});
