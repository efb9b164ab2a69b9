import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
  create table decisions (
    contest_id uuid not null constraint decisions_contest_fkey references contests,
    number integer not null constraint decisions_number_check check (number >= 1),
    kind text not null constraint decisions_kind_check check (kind in
      ('withdrawn', 'disqualified', 'votes-struck', 'votes-annulled', 'suspended', 'tie', 'lot', 'lifted')),
    body jsonb not null constraint decisions_body_check check (jsonb_typeof(body) = 'object'),
    lifts integer,
    reason jsonb not null constraint decisions_reason_words check (is_words(reason)),
    made_by uuid not null constraint decisions_made_by_fkey references accounts,
    made_at timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
    constraint decisions_pkey primary key (contest_id, number),
    constraint decisions_lifts_key unique (contest_id, lifts),
    constraint decisions_lifts_fkey foreign key (contest_id, lifts) references decisions (contest_id, number),
    constraint decisions_lifts_check check ((kind = 'lifted') = (lifts is not null) and lifts < number)
  );
  create trigger decisions_rows before update or delete on decisions for each row execute function refuse_change();
  create trigger decisions_whole before truncate on decisions for each statement execute function refuse_change();
  grant select, insert (contest_id, number, kind, body, lifts, reason, made_by) on decisions to laurel_app;
`;

/** What people decided where the rules say nothing: never changed; what is lifted stays, with what lifted it. */
export class Decisions1700000014100 implements MigrationInterface {
  readonly name = 'Decisions1700000014100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(UP);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table decisions');
  }
}
