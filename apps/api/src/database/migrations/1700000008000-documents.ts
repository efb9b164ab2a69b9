import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseEarlierEvidence } from './earlier-data.js';

const UP = `
  create table documents (
    hash text constraint documents_pkey primary key constraint documents_hash_check check (hash ~ '^[0-9a-f]{64}$'),
    length integer not null constraint documents_length_check check (length >= 1),
    pressed_length integer not null constraint documents_pressed_length_check check (pressed_length >= 1),
    pressed_hash text not null
  );
  create table document_chunks (
    hash text not null constraint document_chunks_document_fkey references documents deferrable initially deferred,
    n integer not null constraint document_chunks_n_check check (n >= 0),
    bytes bytea not null constraint document_chunks_bytes_check check (octet_length(bytes) between 1 and 262144),
    constraint document_chunks_pkey primary key (hash, n)
  );
  alter table document_chunks alter column bytes set storage external;

  create function keep_documents_whole() returns trigger language plpgsql set search_path = pg_catalog, public as $$
  declare
    found record;
  begin
    perform pg_advisory_xact_lock(hashtextextended('laurel.document ' || new.hash, 0));
    if tg_table_name = 'document_chunks' then
      if exists (select from documents where hash = new.hash) then
        raise exception 'document % is whole already', new.hash
          using errcode = 'check_violation', constraint = 'document_chunks_whole';
      end if;
      return new;
    end if;
    select count(*) as chunks, max(n) as last, sum(octet_length(bytes)) as length,
      encode(sha256(string_agg(bytes, ''::bytea order by n)), 'hex') as hash
      into found from document_chunks where hash = new.hash;
    if (found.chunks, found.length, found.hash) is distinct from (found.last + 1, new.pressed_length, new.pressed_hash) then
      raise exception 'the chunks of document % are not what it says', new.hash
        using errcode = 'check_violation', constraint = 'documents_pressed_check';
    end if;
    return new;
  end $$;
  create trigger documents_pressed before insert on documents
    for each row execute function keep_documents_whole();
  create trigger document_chunks_whole before insert on document_chunks
    for each row execute function keep_documents_whole();
  create trigger documents_rows before update or delete on documents
    for each row execute function refuse_change();
  create trigger documents_truncate before truncate on documents
    for each statement execute function refuse_change();
  create trigger document_chunks_rows before update or delete on document_chunks
    for each row execute function refuse_change();
  create trigger document_chunks_truncate before truncate on document_chunks
    for each statement execute function refuse_change();
  grant select, insert (hash, length, pressed_length, pressed_hash) on documents to laurel_app;
  grant select, insert (hash, n, bytes) on document_chunks to laurel_app;

  drop index frozen_evidence_newest;
  alter table frozen_evidence
    drop column document,
    add constraint frozen_evidence_document_fkey foreign key (hash) references documents,
    add column position bigint generated always as identity
      constraint frozen_evidence_position_key unique;
  create index frozen_evidence_newest on frozen_evidence (contest_id, round, position desc);
  alter table outcome_versions
    drop column document,
    add constraint outcome_versions_document_fkey foreign key (hash) references documents;
`;

const DOWN = `
  alter table outcome_versions
    drop constraint outcome_versions_document_fkey,
    add column document text not null,
    add constraint outcome_versions_hash_check check (hash = encode(sha256(convert_to(document, 'UTF8')), 'hex'));
  grant insert (document) on outcome_versions to laurel_app;
  drop index frozen_evidence_newest;
  alter table frozen_evidence
    drop constraint frozen_evidence_document_fkey,
    drop column position,
    add column document text not null,
    add constraint frozen_evidence_hash_check check (hash = encode(sha256(convert_to(document, 'UTF8')), 'hex'));
  grant insert (document) on frozen_evidence to laurel_app;
  create index frozen_evidence_newest on frozen_evidence (contest_id, round, frozen_at desc);
  drop table document_chunks, documents;
  drop function keep_documents_whole();
`;

/** Documents are kept once by their hash, pressed, in chunks that can be streamed; evidence has an order of its own. */
export class Documents1700000008000 implements MigrationInterface {
  readonly name = 'Documents1700000008000';

  async up(db: QueryRunner): Promise<void> {
    await refuseEarlierEvidence(db);
    await db.query(UP);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(DOWN);
  }
}
