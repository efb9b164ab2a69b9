import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
  create table roadshow_draws (
    stop_id uuid not null,
    contest_id uuid not null,
    position smallint not null constraint roadshow_draws_position_check check (position >= 1),
    seed text not null,
    numbers smallint[] not null,
    reason jsonb constraint roadshow_draws_reason_words check (is_words(reason)),
    drawn_at timestamptz not null default clock_timestamp(),
    drawn_by uuid constraint roadshow_draws_drawn_by_fkey references accounts on delete set null,
    constraint roadshow_draws_pkey primary key (stop_id, position),
    constraint roadshow_draws_stop_fkey foreign key (stop_id, contest_id) references roadshow_stops (id, contest_id),
    constraint roadshow_draws_reason_check check (position = 1 or reason is not null)
  );
  create index roadshow_draws_contest on roadshow_draws (contest_id);
  create trigger roadshow_draws_rows before update or delete on roadshow_draws
    for each row execute function refuse_change();
  create trigger roadshow_draws_whole before truncate on roadshow_draws
    for each statement execute function refuse_change();
  -- entries change their places in one statement
  alter table roadshow_appearances
    drop constraint roadshow_appearances_number_key,
    add constraint roadshow_appearances_number_key unique (stop_id, number) deferrable initially deferred;
  grant select, insert (stop_id, contest_id, position, seed, numbers, reason, drawn_by) on roadshow_draws to laurel_app;
  grant update (number) on roadshow_appearances to laurel_app;
`;

/** Draws of the order on stage: all of them stay, the last one holds. */
export class Draws1700000011200 implements MigrationInterface {
  readonly name = 'Draws1700000011200';

  async up(db: QueryRunner): Promise<void> {
    await db.query(UP);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      revoke update (number) on roadshow_appearances from laurel_app;
      alter table roadshow_appearances
        drop constraint roadshow_appearances_number_key,
        add constraint roadshow_appearances_number_key unique (stop_id, number);
      drop table roadshow_draws;
    `);
  }
}
