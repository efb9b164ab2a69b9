import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
  create function is_words(words jsonb) returns boolean language sql immutable parallel safe
  set search_path = pg_catalog as $$
    select words is null or coalesce(
      jsonb_typeof(words) = 'object'
      and jsonb_typeof(words -> 'zh') = 'string' and btrim(words ->> 'zh') <> ''
      and (not words ? 'en' or jsonb_typeof(words -> 'en') = 'string')
      and words - 'zh' - 'en' = '{}'::jsonb, false)
  $$;
  create table contests (
    id uuid constraint contests_pkey primary key,
    slug text not null constraint contests_slug_key unique
      constraint contests_slug_check check (slug ~ '^[a-z][a-z0-9-]{1,61}[a-z0-9]$'),
    title jsonb not null constraint contests_title_words check (is_words(title)),
    edition jsonb constraint contests_edition_words check (is_words(edition)),
    lead jsonb not null constraint contests_lead_words check (is_words(lead)),
    time_zone text not null,
    organisers jsonb not null constraint contests_organisers_check check (jsonb_typeof(organisers) = 'array'),
    is_simulated boolean not null,
    is_imported boolean not null,
    simulated_note jsonb constraint contests_simulated_note_words check (is_words(simulated_note)),
    created_at timestamptz not null default now(),
    constraint contests_imported_key unique (id, is_imported)
  );
  create function keep_what_a_contest_is() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    raise exception 'a contest stays simulated or imported as it was made'
      using errcode = 'check_violation', constraint = 'contests_made_so';
  end $$;
  create trigger contests_made_so before update on contests for each row
    when ((old.id, old.is_simulated, old.is_imported) is distinct from (new.id, new.is_simulated, new.is_imported))
    execute function keep_what_a_contest_is();
  alter table memberships
    add constraint memberships_contest_fkey foreign key (contest_id) references contests on delete cascade;
  create table stages (
    id uuid constraint stages_pkey primary key,
    contest_id uuid not null,
    contest_is_imported boolean not null,
    key text not null constraint stages_key_check check (key ~ '^[a-z][a-z0-9-]{0,39}$'),
    position smallint not null constraint stages_position_check check (position >= 1),
    kind text not null
      constraint stages_kind_check check (kind in ('call', 'marks', 'roadshow', 'ballots', 'announcement')),
    title jsonb not null constraint stages_title_words check (is_words(title)),
    note jsonb constraint stages_note_words check (is_words(note)),
    opens_at timestamptz,
    closes_at timestamptz,
    state text not null constraint stages_state_check check (state in ('planned', 'open', 'closed')),
    first_opened_at timestamptz,
    constraint stages_contest_fkey foreign key (contest_id, contest_is_imported)
      references contests (id, is_imported) on delete cascade,
    constraint stages_contest_key_key unique (contest_id, key),
    constraint stages_contest_position_key unique (contest_id, position),
    constraint stages_window_check check (opens_at < closes_at),
    constraint stages_imported_check
      check (not (contest_is_imported and kind in ('ballots', 'marks') and state = 'open'))
  );
  create function note_first_opening() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if new.state = 'open' then new.first_opened_at := coalesce(old.first_opened_at, now()); end if;
    return new;
  end $$;
  create trigger stages_first_opened before insert or update on stages
    for each row execute function note_first_opening();
  create table rulebook_versions (
    contest_id uuid not null constraint rulebook_versions_contest_fkey references contests,
    version smallint not null constraint rulebook_versions_version_check check (version >= 1),
    hash text not null,
    document text not null,
    reason jsonb constraint rulebook_versions_reason_words check (is_words(reason)),
    sealed_at timestamptz not null default now(),
    sealed_by uuid constraint rulebook_versions_sealed_by_fkey references accounts,
    constraint rulebook_versions_pkey primary key (contest_id, version),
    constraint rulebook_versions_hash_check
      check (hash = encode(sha256(convert_to(document, 'UTF8')), 'hex')),
    constraint rulebook_versions_reason_check check (version = 1 or reason is not null)
  );
  create trigger rulebook_versions_rows before update or delete on rulebook_versions
    for each row execute function refuse_change();
  create trigger rulebook_versions_whole before truncate on rulebook_versions
    for each statement execute function refuse_change();
  grant select, insert (id, slug, title, edition, lead, time_zone, organisers, is_simulated, is_imported, simulated_note)
    on contests to laurel_app;
  grant select, update (state),
    insert (id, contest_id, contest_is_imported, key, position, kind, title, note, opens_at, closes_at, state)
    on stages to laurel_app;
  grant select, insert (contest_id, version, hash, document, reason, sealed_by) on rulebook_versions to laurel_app;
`;

/** Contests, their stages and their sealed rulebooks. */
export class Contests1700000003000 implements MigrationInterface {
  readonly name = 'Contests1700000003000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(UP);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table rulebook_versions, stages;
      alter table memberships drop constraint memberships_contest_fkey;
      drop table contests;
      drop function note_first_opening();
      drop function keep_what_a_contest_is();
      drop function is_words(jsonb);
    `);
  }
}
