import { Client } from 'pg';
import { makeTestDatabase, type TestDatabase } from './support/test-database.js';

describe('laurel_app', () => {
  let database: TestDatabase;
  let client: Client;
  beforeAll(async () => {
    database = await makeTestDatabase();
    client = new Client(database.appUrl);
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('holds these rights and no others', async () => {
    const { rows } = await client.query<{ right: string }>(`
      select format('%s %s', relname, lower(privilege_type)) as right
        from pg_class, aclexplode(relacl) where grantee = current_user::regrole
      union select format('%s %s (%s)', relname, lower(privilege_type), string_agg(attname, ' ' order by attname))
        from pg_attribute join pg_class on pg_class.oid = attrelid, aclexplode(attacl)
        where grantee = current_user::regrole group by relname, privilege_type
      order by 1`);
    expect(rows.map(({ right }) => right)).toEqual(RIGHTS);
  });
});

/** Whole tables, and single columns where the database itself says when and where. */
const RIGHTS = [
  'accounts insert (email id name password_hash)',
  'accounts select',
  'affiliations insert (account_id contest_id made_by names)',
  'affiliations select',
  'audit_entries insert (actor_id contest_id event fields id request_id)',
  'audit_entries select',
  'ballot insert',
  'ballot select',
  'ballot_batch insert',
  'ballot_batch select',
  'contests insert (contact edition id is_imported is_simulated lead organisers simulated_note slug text_note time_zone title)',
  'contests select',
  'coverage insert',
  'coverage select',
  'decisions insert (body contest_id kind lifts made_by number reason)',
  'decisions select',
  'document_chunks insert (bytes hash n)',
  'document_chunks select',
  'documents insert (hash length pressed_hash pressed_length)',
  'documents select',
  'entries insert',
  'entries select',
  'entry_search_texts insert',
  'entry_search_texts select',
  'entry_search_texts update (folding others pairs title)',
  'entry_submitters insert',
  'entry_submitters select',
  'frozen_evidence insert (contest_id contest_is_imported entries frozen_by hash id origin round rulebook_version)',
  'frozen_evidence select',
  'invitation_links insert (expires_at invitation_id shown_at token_hash)',
  'invitation_links select',
  'invitation_links update (retired_at used_at)',
  'invitations insert (contest_id email id lead made_at made_by name role)',
  'invitations select',
  'invitations update (accepted_at account_id taken_back_at)',
  'key_checks insert (check_value name)',
  'key_checks select',
  'login_sessions delete',
  'login_sessions insert',
  'login_sessions select',
  'login_sessions update (ended_at ended_why)',
  'memberships insert (account_id contest_id id role)',
  'memberships select',
  'outcome_version_bases insert',
  'outcome_version_bases select',
  'outcome_version_rounds insert',
  'outcome_version_rounds select',
  'outcome_versions insert (contest_id domain_version evidence_id hash is_shortlist opened_by published_by reason round round_position rulebook_version table_hash version)',
  'outcome_versions select',
  'panel_assignments insert (assigned_by contest_id entry member_id)',
  'panel_assignments select',
  'panel_conflicts insert (contest_id entry holds made_by member_id reason source)',
  'panel_conflicts select',
  'panel_consents insert (member_id terms terms_hash)',
  'panel_consents select',
  'panel_departures insert (keeps_sheets made_by member_id panel_id reason successor_id)',
  'panel_departures select',
  'panel_members insert (account_id added_by contest_id id panel_id)',
  'panel_members select',
  'panel_pseudonyms insert (member_id number panel_id)',
  'panel_pseudonyms select',
  'panels insert (contest_id id panel seed)',
  'panels select',
  'password_links insert (account_id contest_id expires_at made_by shown_at token_hash)',
  'password_links select',
  'password_links update (retired_at)',
  'proposed_list_members insert',
  'proposed_list_members select',
  'proposed_versions insert (contest_id decisions domain_version ends_at evidence_id hash opened_by reason round rulebook_version version)',
  'proposed_versions select',
  'published_decisions insert',
  'published_decisions select',
  'published_list_members insert',
  'published_list_members select',
  'published_outs insert',
  'published_outs select',
  'published_parts insert',
  'published_parts select',
  'published_places insert',
  'published_places select',
  'recorded_confirmations insert (confirmed_by contest_id kind subject typed_by version)',
  'recorded_confirmations select',
  'recorded_versions insert (contest_id kind reason rows rulebook_version source subject typed_by version)',
  'recorded_versions select',
  'refresh_tokens delete',
  'refresh_tokens insert',
  'refresh_tokens select',
  'refresh_tokens update (used_at)',
  'roadshow_appearances insert',
  'roadshow_appearances select',
  'roadshow_stops insert',
  'roadshow_stops select',
  'round_entries insert',
  'round_entries select',
  'round_fields insert (contest_id round version)',
  'round_fields select',
  'round_freezes insert (contest_id round)',
  'round_freezes select',
  'rulebook_versions insert (contest_id document hash reason sealed_by version)',
  'rulebook_versions select',
  'schema_migrations select',
  'score_sheets select',
  'setup_links insert',
  'setup_links select',
  'setup_links update (used_at)',
  'sheet_returns insert (entry member_id reason returned_by submission)',
  'sheet_returns select',
  'sheet_submissions insert (entry hash member_id salt submission version)',
  'sheet_submissions select',
  'sheet_versions insert (contest_id criteria device entry member_id rulebook_version version)',
  'sheet_versions select',
  'stage_changes insert (closes_at contest_id made_by opens_at reason stage_id to)',
  'stage_changes select',
  'stage_hindrances insert (code contest_id path position sentence stage_id version)',
  'stage_hindrances select',
  'stage_rules insert (contest_id kept_hash round round_position stage_id version)',
  'stage_rules select',
  'stages insert (closes_at contest_id contest_is_imported id key kind note opens opens_at position title)',
  'stages select',
  'tally_fold insert',
  'tally_fold select',
  'tally_fold update (seq)',
  'tally_total insert',
  'tally_total select',
  'tally_total update (votes)',
  'voting_channels insert (channel contest_id first_window)',
  'voting_channels select',
];
