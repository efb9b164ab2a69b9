import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One token of a session is good at any moment; what was used or replaced stays so, and is never the other as well. */
const UP = `
  drop trigger refresh_tokens_used on refresh_tokens;
  alter table refresh_tokens add column replaced_at timestamptz;
  create unique index refresh_tokens_good on refresh_tokens (session_id) where used_at is null and replaced_at is null;
  create trigger refresh_tokens_ended before update on refresh_tokens for each row
    when ((old.used_at is not null or old.replaced_at is not null) and old is distinct from new)
    execute function keep_the_end();
  grant update (replaced_at) on refresh_tokens to laurel_app;
`;

/** A replaced token would pass for a good one: it counts as used. */
const DOWN = `
  drop trigger refresh_tokens_ended on refresh_tokens;
  update refresh_tokens set used_at = replaced_at where replaced_at is not null;
  alter table refresh_tokens drop column replaced_at;
  create trigger refresh_tokens_used before update on refresh_tokens for each row
    when (old.used_at is not null and old.used_at is distinct from new.used_at) execute function keep_the_end();
`;

/** A refresh token whose answer was lost gets another successor; the lost one is marked as replaced (ADR 0003). */
export class ReplacedTokens1700000016700 implements MigrationInterface {
  readonly name = 'ReplacedTokens1700000016700';

  async up(db: QueryRunner): Promise<void> {
    await db.query(UP);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(DOWN);
  }
}
