import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseEarlierEvidence } from './earlier-data.js';

const TABLES = [
  'outcome_version_rounds',
  'outcome_version_bases',
  'published_parts',
  'published_places',
  'published_outs',
  'published_list_members',
  'published_decisions',
] as const;

/** What belongs to a version, and where in its outcome: rounds are divided or not, and then `part` is empty. */
const OF_VERSION = `
    contest_id uuid not null,
    round text not null,
    version smallint not null`;
const OF_PART = `${OF_VERSION},
    of_round text not null,
    part text not null,
    position integer not null`;
const ofVersion = (table: string): string =>
  `constraint ${table}_version_fkey foreign key (contest_id, round, version) references outcome_versions`;

const UP = `
  alter table outcome_versions
    add column round_position smallint not null
      constraint outcome_versions_round_position_check check (round_position >= 0),
    add column table_hash text not null,
    add constraint outcome_versions_table_fkey foreign key (table_hash) references documents;
  grant insert (round_position, table_hash) on outcome_versions to laurel_app;

  create table outcome_version_rounds (${OF_VERSION},
    of_round text not null,
    position smallint not null,
    hash text not null,
    constraint outcome_version_rounds_pkey primary key (contest_id, round, version, of_round),
    ${ofVersion('outcome_version_rounds')}
  );
  create table outcome_version_bases (${OF_VERSION},
    base_round text not null,
    base_version smallint not null,
    constraint outcome_version_bases_pkey primary key (contest_id, round, version, base_round),
    constraint outcome_version_bases_round_check check (base_round <> round),
    ${ofVersion('outcome_version_bases')},
    constraint outcome_version_bases_base_fkey foreign key (contest_id, base_round, base_version)
      references outcome_versions
  );
  create table published_parts (${OF_PART},
    ranked integer not null,
    outs integer not null,
    lists jsonb not null,
    strip jsonb,
    constraint published_parts_pkey primary key (contest_id, round, version, of_round, part),
    ${ofVersion('published_parts')}
  );
  create table published_places (${OF_PART},
    entry smallint not null,
    place integer not null,
    score text not null,
    tie jsonb,
    to_cut jsonb,
    figures jsonb not null,
    lists jsonb not null,
    constraint published_places_pkey primary key (contest_id, round, version, of_round, part, position),
    constraint published_places_entry_key unique (contest_id, round, version, of_round, entry),
    ${ofVersion('published_places')}
  );
  create table published_outs (${OF_PART},
    entry smallint not null,
    why text not null,
    sentence jsonb not null,
    decision jsonb,
    constraint published_outs_pkey primary key (contest_id, round, version, of_round, part, position),
    constraint published_outs_entry_key unique (contest_id, round, version, of_round, entry),
    ${ofVersion('published_outs')}
  );
  create table published_list_members (${OF_PART},
    list text not null,
    entry smallint not null,
    is_shared boolean not null,
    constraint published_list_members_pkey primary key (contest_id, round, version, of_round, part, list, position),
    ${ofVersion('published_list_members')}
  );
  create table published_decisions (${OF_VERSION},
    position integer not null,
    kind text not null,
    entry smallint,
    effect jsonb not null,
    constraint published_decisions_pkey primary key (contest_id, round, version, position),
    ${ofVersion('published_decisions')}
  );
  create index published_list_members_entry on published_list_members (contest_id, round, version, entry);
  create index published_decisions_entry on published_decisions (contest_id, round, version, entry);
`;

const guard = (table: string): string => `
  create trigger ${table}_rows before update or delete on ${table}
    for each row execute function refuse_change();
  create trigger ${table}_whole before truncate on ${table}
    for each statement execute function refuse_change();
  grant select, insert on ${table} to laurel_app;`;

/** Versions of rounds name the versions that they build on, and bring the rows that their pages show. */
export class Chain1700000008100 implements MigrationInterface {
  readonly name = 'Chain1700000008100';

  async up(db: QueryRunner): Promise<void> {
    await refuseEarlierEvidence(db);
    await db.query(UP);
    for (const table of TABLES) await db.query(guard(table));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table ${TABLES.join(', ')};
      alter table outcome_versions drop column round_position, drop column table_hash;
    `);
  }
}
