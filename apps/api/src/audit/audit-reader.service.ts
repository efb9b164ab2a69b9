import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type AuditEventName, auditEvents, notAuditedSingly } from './audit-events.js';
import type {
  AuditActorDto,
  AuditActorsDto,
  AuditEntryDto,
  AuditFactsDto,
  AuditPageDto,
  ReadAuditQuery,
} from './dto/audit.dto.js';
import { sentenceOf } from './event-sentences.js';
import { SEALED_FACTS, SealedFacts, UNNAMED_FACTS } from './sealed-facts.service.js';

const OF_PAGE = 100;

interface EntryRow {
  readonly position: string;
  readonly at: Date;
  readonly event: AuditEventName;
  readonly actorId: string | null;
  readonly name: string | null;
  readonly fields: object;
  readonly requestId: string;
}

/**
 * A step down an index of the contest's rows; a filter reads on until the page is full. Who is asked for by name is not
 * found by what the log does not name them for: the number of rows would tell it.
 */
const ENTRIES = `
  select position, recorded_at as at, event, actor_id as "actorId", accounts.name, fields, request_id as "requestId"
  from audit_entries left join accounts on accounts.id = actor_id
  where contest_id = $1 and not (event = any($2) and fields ->> 'panel' = any($3))
    and ($5::bigint is null or position < $5) and ($6::text is null or event = $6)
    and ($7::uuid is null or (actor_id = $7 and event <> all($4)))
    and ($8::timestamptz is null or recorded_at >= $8) and ($9::timestamptz is null or recorded_at < $9)
  order by position desc limit ${OF_PAGE + 1}`;

/** Whoever the log names, each by a step along the index of those who acted. */
const ACTORS = `
  with recursive acted (id) as (
    (select actor_id from audit_entries where contest_id = $1 and actor_id is not null order by actor_id limit 1)
    union all
    select (select actor_id from audit_entries where contest_id = $1 and actor_id > acted.id order by actor_id limit 1)
    from acted where acted.id is not null)
  select id, accounts.name from acted join accounts using (id)
  where exists (
    select from audit_entries where contest_id = $1 and actor_id = acted.id and event <> all($4)
      and not (event = any($2) and fields ->> 'panel' = any($3)))
  order by accounts.name, id`;

/** The log of a contest, as organisers and auditors read it. */
@Injectable()
export class AuditReader {
  constructor(
    private readonly source: DataSource,
    private readonly sealed: SealedFacts,
  ) {}

  async page(contestId: string, { after, event, actor, from, to }: ReadAuditQuery): Promise<AuditPageDto> {
    const panels = await this.sealed.panels(contestId);
    const asked = [after, event, actor, from, to].map((each) => each ?? null);
    const shown = [contestId, SEALED_FACTS, panels, UNNAMED_FACTS];
    const rows = await this.source.query<EntryRow[]>(ENTRIES, [...shown, ...asked]);
    const entries = rows.slice(0, OF_PAGE).map(entryOf);
    const next = rows.length > OF_PAGE ? (entries.at(-1)?.position ?? null) : null;
    return { entries, next, sealed: panels.length === 0 ? [] : [...SEALED_FACTS] };
  }

  async actors(contestId: string): Promise<AuditActorsDto> {
    const panels = await this.sealed.panels(contestId);
    const shown = [contestId, SEALED_FACTS, panels, UNNAMED_FACTS];
    return { actors: await this.source.query<AuditActorDto[]>(ACTORS, shown) };
  }

  facts(): AuditFactsDto {
    const events = Object.keys(auditEvents).sort() as AuditEventName[];
    return { facts: events.map((event) => ({ event, sentence: sentenceOf(event) })), notSingly: [...notAuditedSingly] };
  }
}

function entryOf({ position, at, event, actorId, name, fields, requestId }: EntryRow): AuditEntryDto {
  const by = actorId === null || name === null || UNNAMED_FACTS.includes(event) ? null : { id: actorId, name };
  return {
    position: Number(position),
    at: at.toISOString(),
    event,
    sentence: sentenceOf(event),
    by,
    fields,
    requestId,
  };
}
