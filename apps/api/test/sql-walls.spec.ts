import fs from 'node:fs';
import path from 'node:path';
import { asSuperuser, makeTestDatabase } from './support/test-database.js';

/** Which room's each table is: nobody else's SQL names it, as nobody else imports its entity. */
const OWNERS: Readonly<Record<string, string>> = {
  accounts: 'auth',
  memberships: 'auth',
  login_sessions: 'auth',
  refresh_tokens: 'auth',
  setup_links: 'auth',
  invitations: 'auth',
  invitation_links: 'auth',
  password_links: 'auth',
  key_checks: 'auth',
  audit_entries: 'audit',
  contests: 'contests',
  stages: 'contests',
  stage_changes: 'contests',
  rulebook_versions: 'contests',
  stage_rules: 'contests',
  stage_hindrances: 'contests',
  round_freezes: 'contests',
  entries: 'entries',
  entry_submitters: 'entries',
  entry_search_texts: 'entries',
  round_fields: 'entries',
  submissions: 'entries',
  closed_write_ups: 'entries',
  entry_accounts: 'entries',
  submission_fields: 'entries',
  submission_receipts: 'entries',
  submission_changes: 'entries',
  round_entries: 'entries',
  roadshow_stops: 'roadshow',
  roadshow_draws: 'roadshow',
  roadshow_appearances: 'roadshow',
  coverage: 'roadshow',
  frozen_evidence: 'results',
  outcome_versions: 'results',
  documents: 'results',
  document_chunks: 'results',
  outcome_version_rounds: 'results',
  outcome_version_bases: 'results',
  published_parts: 'results',
  published_places: 'results',
  published_outs: 'results',
  published_list_members: 'results',
  published_decisions: 'results',
  panels: 'judging',
  panel_members: 'judging',
  panel_pseudonyms: 'judging',
  panel_consents: 'judging',
  panel_departures: 'judging',
  affiliations: 'judging',
  panel_assignments: 'judging',
  panel_conflicts: 'judging',
  sheet_versions: 'judging',
  sheet_submissions: 'judging',
  sheet_returns: 'judging',
  score_sheets: 'judging',
  voting_channels: 'voting',
  ballot: 'voting',
  ballot_batch: 'voting',
  ballot_reviews: 'voting',
  ballot_rulings: 'voting',
  struck_votes: 'voting',
  tally_total: 'voting',
  tally_fold: 'voting',
  tally_minute: 'voting',
  quota_holder: 'voting',
  quota_ballot: 'voting',
  recorded_versions: 'results',
  decisions: 'results',
  proposed_versions: 'results',
  proposed_list_members: 'results',
  recorded_confirmations: 'results',
  schema_migrations: 'database',
};

/** Where SQL of one room names a table of another all the same, and why. */
const EXCEPTIONS: readonly (readonly [file: string, table: string, why: string])[] = [
  ['audit/audit-reader.service.ts', 'accounts', 'the log is read with the names of those who acted'],
  ['auth/people/use-links.service.ts', 'contests', 'who is invited reads to which contest'],
  ['auth/identities.service.ts', 'contests', 'a role is said by the address of its contest, at every request'],
  ['results/published-versions.service.ts', 'rulebook_versions', 'a publication names the hash of its rulebook'],
  ['results/notice/notices.service.ts', 'rulebook_versions', 'and so does a proposal'],
  ...['contests', 'rulebook_versions', 'entries', 'roadshow_stops', 'frozen_evidence', 'outcome_versions'].map(
    (table) => ['demo/demo.service.ts', table, 'one look at what an interrupted seeding left'] as const,
  ),
  ...['contests', 'rulebook_versions', 'stages', 'entries', 'roadshow_stops', 'outcome_versions'].map(
    (table) => ['demo/live/live-demo.ts', table, 'the same look at the contest that lives'] as const,
  ),
  ...['accounts', 'memberships'].map(
    (table) =>
      ['demo/live/live-accounts.ts', table, 'the logins that an interrupted seeding made are known again'] as const,
  ),
  ...['contests', 'memberships'].map(
    (table) => ['demo/prepare.ts', table, 'a look before Nest is loaded: most starts need nothing else'] as const,
  ),
];

const SOURCE = path.join(__dirname, '../src');

/** Every file but the migrations, which make all tables. */
const files = fs
  .readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith(path.join('database', 'migrations')));

const withoutComments = (text: string): string => text.replace(/\/\*[^]*?\*\//g, '').replace(/(^|\s)\/\/.*/g, '');

/** Tables that the SQL of a text names, and those of its entities. */
function tablesIn(text: string): string[] {
  const code = withoutComments(text);
  const named = [
    ...code.matchAll(/\b(?:from|join|into|update|truncate|table)\s+(?:only\s+)?((?:[a-z_]+\s*,\s*)*[a-z_]+)/g),
  ];
  const entities = [...code.matchAll(/@Entity\('([a-z_]+)'\)/g)];
  const found = [
    ...named.flatMap(([, list = '']) => list.split(/\s*,\s*/)),
    ...entities.map(([, table = '']) => table),
  ];
  return [...new Set(found)].filter((table) => table in OWNERS);
}

const roomOf = (file: string): string => file.split(path.sep)[0] ?? '';

it('gives every table of the database to a room', async () => {
  const database = await makeTestDatabase();
  const { rows } = await asSuperuser(database.superUrl, (client) =>
    client.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public'`,
    ),
  );
  await database.drop();
  expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(OWNERS).sort());
});

it('keeps the SQL of each room to its own tables, but for what is listed with its reason', () => {
  const strangers = files.flatMap((file) =>
    tablesIn(fs.readFileSync(path.join(SOURCE, file), 'utf8'))
      .filter((table) => OWNERS[table] !== roomOf(file))
      .map((table) => `${file.split(path.sep).join('/')} ${table}`),
  );
  expect(strangers.sort()).toEqual(EXCEPTIONS.map(([file, table]) => `${file} ${table}`).sort());
});

it.each([
  ['select 1 from contests where true', ['contests']],
  ['insert into stages (id) select id from entries, coverage', ['stages', 'entries', 'coverage']],
  ['left join lateral (select from memberships) held', ['memberships']],
  ['update only accounts set name = name', ['accounts']],
  ['/* from contests */ // join stages\nimport from "./entries.js"', []],
  [`@Entity('coverage')`, ['coverage']],
])('sees the tables in %j', (text, tables) => {
  expect(tablesIn(text)).toEqual(tables);
});
