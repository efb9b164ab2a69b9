import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
  grant delete on memberships to laurel_app;

  create function check_role_taken() returns trigger language plpgsql set search_path = pg_catalog, public as $$
  begin
    if exists (
      select from panel_members member
      where member.contest_id = old.contest_id and member.account_id = old.account_id
        and not exists (select from panel_departures where member_id = member.id))
    then
      raise exception 'a judge who is on a panel is replaced there first'
        using errcode = 'check_violation', constraint = 'memberships_judge_at_work';
    end if;
    return old;
  end $$;
  create trigger memberships_taken before delete on memberships
    for each row when (old.role = 'judge') execute function check_role_taken();
`;

const DOWN = `
  drop trigger memberships_taken on memberships;
  drop function check_role_taken();
  revoke delete on memberships from laurel_app;
`;

/** A role can be taken away again; a judge at work on a panel is replaced first. */
export class RolesTaken1700000015410 implements MigrationInterface {
  readonly name = 'RolesTaken1700000015410';

  async up(db: QueryRunner): Promise<void> {
    await db.query(UP);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(DOWN);
  }
}
