import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
  alter table contests
    add column contact jsonb constraint contests_contact_words check (is_words(contact)),
    add column text_note jsonb constraint contests_text_note_words check (is_words(text_note)),
    add column position bigint;
  update contests set position = place.at
    from (select id, row_number() over (order by created_at, slug) as at from contests) as place
    where place.id = contests.id;
  alter table contests
    alter column position set not null,
    alter column position add generated always as identity,
    add constraint contests_position_key unique (position);
  select setval(pg_get_serial_sequence('contests', 'position'), (select max(position) from contests));
  alter table entries add column short_title jsonb constraint entries_short_title_words check (is_words(short_title));
  grant insert (contact, text_note) on contests to laurel_app;
`;

/**
 * Whom to turn to, what of the texts is ours, what an entry is called in lists; and the order in which contests were made,
 * which no clock says: one that is put back would call an old contest the newest.
 */
export class ContactAndShortTitles1700000007200 implements MigrationInterface {
  readonly name = 'ContactAndShortTitles1700000007200';

  async up(db: QueryRunner): Promise<void> {
    await db.query(UP);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table entries drop column short_title;
      alter table contests drop column position, drop column text_note, drop column contact;
    `);
  }
}
