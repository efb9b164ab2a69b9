import type { MigrationInterface, QueryRunner } from 'typeorm';

const rename = (from: string, to: string, names: readonly string[]): string =>
  names.map((name) => `alter table ${to} rename constraint ${from}_${name} to ${to}_${name};`).join('\n');

const CONSTRAINTS = ['entry_fkey', 'position_check', 'name_words', 'role_check', 'pkey'];

const roles = (submitter: string): string => `
  alter table memberships add constraint memberships_role_check
    check (role in ('administrator', 'organiser', 'judge', '${submitter}', 'auditor'));`;

/** Who submits an entry is called a submitter everywhere: a body is what a request has. */
export class Submitters1700000007000 implements MigrationInterface {
  readonly name = 'Submitters1700000007000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table memberships drop constraint memberships_role_check;
      update memberships set role = 'submitter' where role = 'body';
      ${roles('submitter')}
      alter table entry_bodies rename to entry_submitters;
      ${rename('entry_bodies', 'entry_submitters', CONSTRAINTS)}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table entry_submitters rename to entry_bodies;
      ${rename('entry_submitters', 'entry_bodies', CONSTRAINTS)}
      alter table memberships drop constraint memberships_role_check;
      update memberships set role = 'body' where role = 'submitter';
      ${roles('body')}
    `);
  }
}
