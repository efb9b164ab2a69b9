import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Voters and networks whose earlier ballots are looked at, by keyed hashes: whoever casts for one waits for the row, and
 * takes the next number. Both tables are spread by bucket, as ballots are.
 */
const TABLES = `
  create table quota_holder (
    bucket smallint not null,
    holder uuid not null,
    ballots integer not null,
    constraint quota_holder_pkey primary key (bucket, holder)
  );
  create table quota_ballot (
    bucket smallint not null,
    holder uuid not null,
    n integer not null,
    channel text not null,
    choices smallint[] not null,
    created_at timestamptz not null,
    constraint quota_ballot_pkey primary key (bucket, holder, n)
  );
  grant select, insert, update (ballots) on quota_holder to laurel_app;
  grant select, insert on quota_ballot to laurel_app;
`;

/** Quotas that no key of a ballot holds: a second window, an interval, different entries, several channels, an address. */
export class HeldQuotas1700000016100 implements MigrationInterface {
  readonly name = 'HeldQuotas1700000016100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(TABLES);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table quota_ballot, quota_holder');
  }
}
