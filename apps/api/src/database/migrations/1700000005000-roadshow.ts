import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
  create table roadshow_stops (
    id uuid constraint roadshow_stops_pkey primary key,
    contest_id uuid not null constraint roadshow_stops_contest_fkey references contests,
    position smallint not null constraint roadshow_stops_position_check check (position >= 1),
    name jsonb not null constraint roadshow_stops_name_words check (is_words(name)),
    outlet jsonb constraint roadshow_stops_outlet_words check (is_words(outlet)),
    venue jsonb not null constraint roadshow_stops_venue_words check (is_words(venue)),
    city jsonb not null constraint roadshow_stops_city_words check (is_words(city)),
    starts_at timestamptz not null,
    is_example boolean not null,
    created_at timestamptz not null default now(),
    constraint roadshow_stops_position_key unique (contest_id, position),
    constraint roadshow_stops_contest_key unique (id, contest_id)
  );
  create table roadshow_appearances (
    stop_id uuid not null,
    contest_id uuid not null,
    position smallint not null constraint roadshow_appearances_position_check check (position >= 1),
    number smallint not null,
    starts_at timestamptz not null,
    minutes smallint not null constraint roadshow_appearances_minutes_check check (minutes between 1 and 600),
    constraint roadshow_appearances_pkey primary key (stop_id, position),
    constraint roadshow_appearances_number_key unique (stop_id, number),
    constraint roadshow_appearances_stop_fkey foreign key (stop_id, contest_id)
      references roadshow_stops (id, contest_id) on delete cascade,
    constraint roadshow_appearances_entry_fkey foreign key (contest_id, number)
      references entries (contest_id, number)
  );
  create index roadshow_appearances_entry on roadshow_appearances (contest_id, number);
  create table coverage (
    id uuid constraint coverage_pkey primary key,
    stop_id uuid not null,
    contest_id uuid not null,
    position smallint not null constraint coverage_position_check check (position >= 1),
    number smallint not null,
    title jsonb not null constraint coverage_title_words check (is_words(title)),
    outlet jsonb constraint coverage_outlet_words check (is_words(outlet)),
    url text constraint coverage_url_check check (url ~ '^https?://[^[:space:]]+$'),
    published_on date not null,
    medium text not null constraint coverage_medium_check check (medium in ('video', 'article', 'audio')),
    minutes smallint constraint coverage_minutes_check check (minutes between 1 and 1440),
    is_example boolean not null,
    constraint coverage_stop_position_key unique (stop_id, position),
    constraint coverage_stop_fkey foreign key (stop_id, contest_id)
      references roadshow_stops (id, contest_id) on delete cascade,
    constraint coverage_entry_fkey foreign key (contest_id, number) references entries (contest_id, number)
  );
  create index coverage_entry on coverage (contest_id, number);
  grant select, insert on roadshow_stops, roadshow_appearances, coverage to laurel_app;
`;

/** Roadshow stops, who is on stage there, and what the media made of it. */
export class Roadshow1700000005000 implements MigrationInterface {
  readonly name = 'Roadshow1700000005000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(UP);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table coverage, roadshow_appearances, roadshow_stops');
  }
}
