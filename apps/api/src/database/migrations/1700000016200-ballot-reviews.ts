import type { MigrationInterface, QueryRunner } from 'typeorm';

const REVIEWS = `
  create table ballot_reviews (
    contest_id uuid not null constraint ballot_reviews_contest_fkey references contests,
    number integer not null constraint ballot_reviews_number_check check (number >= 1),
    channel text not null,
    begins_at timestamptz not null,
    ends_at timestamptz not null,
    reason jsonb not null constraint ballot_reviews_reason_words check (is_words(reason)),
    opened_by uuid not null constraint ballot_reviews_opened_by_fkey references accounts,
    opened_at timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
    constraint ballot_reviews_pkey primary key (contest_id, number),
    constraint ballot_reviews_opened_key unique (contest_id, number, opened_by),
    constraint ballot_reviews_stretch_check check (begins_at < ends_at)
  );
  create table ballot_rulings (
    contest_id uuid not null,
    number integer not null,
    ruling text not null constraint ballot_rulings_ruling_check check (ruling in ('struck-off', 'counted')),
    reason jsonb not null constraint ballot_rulings_reason_words check (is_words(reason)),
    opened_by uuid not null,
    made_by uuid not null constraint ballot_rulings_made_by_fkey references accounts,
    made_at timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
    constraint ballot_rulings_pkey primary key (contest_id, number),
    constraint ballot_rulings_review_fkey foreign key (contest_id, number, opened_by)
      references ballot_reviews (contest_id, number, opened_by),
    constraint ballot_rulings_second_person_check check (ruling = 'counted' or made_by <> opened_by)
  );
`;

const rules = (table: string): string => `
  create trigger ${table}_rows before update or delete on ${table} for each row execute function refuse_change();
  create trigger ${table}_whole before truncate on ${table} for each statement execute function refuse_change();
`;

const GRANTS = `
  grant select, insert (contest_id, number, channel, begins_at, ends_at, reason, opened_by) on ballot_reviews to laurel_app;
  grant select, insert (contest_id, number, ruling, reason, opened_by, made_by) on ballot_rulings to laurel_app;
`;

/** Ballots that the office looks at again, and what became of them: neither is ever changed. */
export class BallotReviews1700000016200 implements MigrationInterface {
  readonly name = 'BallotReviews1700000016200';

  async up(db: QueryRunner): Promise<void> {
    await db.query(REVIEWS + rules('ballot_reviews') + rules('ballot_rulings') + GRANTS);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table ballot_rulings, ballot_reviews');
  }
}
