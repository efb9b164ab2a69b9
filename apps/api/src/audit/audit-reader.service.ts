import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type AuditEventName, auditEvents, notAuditedSingly } from './audit-events.js';
import type { AuditEntryDto, AuditFactsDto, AuditPageDto, ReadAuditQuery } from './dto/audit.dto.js';
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

/** A step down the index of the contest's rows; a filter reads on until the page is full. */
const ENTRIES = `
  select position, recorded_at as at, event, actor_id as "actorId", accounts.name, fields, request_id as "requestId"
  from audit_entries left join accounts on accounts.id = actor_id
  where contest_id = $1 and ($2::bigint is null or position < $2) and ($3::text is null or event = $3)
    and not (event = any($4) and fields ->> 'panel' = any($5))
  order by position desc limit ${OF_PAGE + 1}`;

/** The log of a contest, as organisers and auditors read it. */
@Injectable()
export class AuditReader {
  constructor(
    private readonly source: DataSource,
    private readonly sealed: SealedFacts,
  ) {}

  async page(contestId: string, { after, event }: ReadAuditQuery): Promise<AuditPageDto> {
    const panels = await this.sealed.panels(contestId);
    const asked = [contestId, after ?? null, event ?? null, SEALED_FACTS, panels];
    const rows = await this.source.query<EntryRow[]>(ENTRIES, asked);
    const entries = rows.slice(0, OF_PAGE).map(entryOf);
    const next = rows.length > OF_PAGE ? (entries.at(-1)?.position ?? null) : null;
    return { entries, next, sealed: panels.length === 0 ? [] : [...SEALED_FACTS] };
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
