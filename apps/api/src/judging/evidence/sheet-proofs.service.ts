import { Injectable } from '@nestjs/common';
import type { CriterionMark } from '@laurel/domain/judging';
import { AuditedFacts } from '../../audit/audited-facts.service.js';
import type { Tx } from '../../database/transactions.js';
import { hashOfSheet } from '../sheet-hash.js';

/** A sheet that is not what the log says was submitted. */
export interface UnprovedSheet {
  /** null where only the log knows it */
  readonly judge: string | null;
  readonly entry: number | null;
  readonly hash: string;
  readonly why: 'not-in-log' | 'changed' | 'missing';
}

interface SubmittedRow {
  readonly judge: string;
  readonly memberId: string;
  readonly entry: number;
  readonly version: number;
  readonly criteria: readonly CriterionMark[];
  readonly salt: Buffer;
  readonly hash: string;
}

const SUBMITTED = `
  select 'J' || pseudonym.number as judge, submitted.member_id as "memberId", submitted.entry, submitted.version,
    saved.criteria, submitted.salt, submitted.hash
  from sheet_submissions as submitted
  join sheet_versions as saved using (member_id, entry, version)
  join panel_members as member on member.id = submitted.member_id
  join panels on panels.id = member.panel_id
  join panel_pseudonyms as pseudonym on pseudonym.member_id = member.id
  where panels.contest_id = $1 and panels.panel = $2 order by submitted.hash`;

/** Holds every sheet that was ever submitted against the log: marks changed behind the api’s back do not go unseen. */
@Injectable()
export class SheetProofs {
  constructor(private readonly log: AuditedFacts) {}

  /** Empty where each is there, has its submission in the log, and is what was hashed then. */
  async check(tx: Tx, contestId: string, panel: string): Promise<UnprovedSheet[]> {
    const rows = await tx.query<SubmittedRow[]>(SUBMITTED, [contestId, panel]);
    const facts = await this.log.fieldsOf(tx, contestId, 'sheets.submitted');
    const logged = new Set(facts.filter((fact) => fact.panel === panel).flatMap(({ sheets }) => sheets));
    const bad = rows.flatMap(({ judge, entry, hash, ...row }): UnprovedSheet[] => {
      if (!logged.has(hash)) return [{ judge, entry, hash, why: 'not-in-log' }];
      return hashOfSheet({ contestId, panel, entry, ...row }) === hash ? [] : [{ judge, entry, hash, why: 'changed' }];
    });
    const there = new Set(rows.map(({ hash }) => hash));
    const gone = [...logged].filter((hash) => !there.has(hash)).sort();
    return [...bad, ...gone.map((hash) => ({ judge: null, entry: null, hash, why: 'missing' as const }))];
  }
}
