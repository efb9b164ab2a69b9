import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
  create index audit_entries_actor on audit_entries (contest_id, actor_id, position) where actor_id is not null;
  create index audit_entries_time on audit_entries (contest_id, recorded_at);
`;

/** The log of a contest is searched by who acted, and by when. */
export class AuditSearch1700000015600 implements MigrationInterface {
  readonly name = 'AuditSearch1700000015600';

  async up(db: QueryRunner): Promise<void> {
    await db.query(UP);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index audit_entries_time; drop index audit_entries_actor');
  }
}
