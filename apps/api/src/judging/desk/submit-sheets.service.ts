import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { faultsOfSheet, unusualMarks } from '@laurel/domain/judging';
import { In } from 'typeorm';
import { type Actor, AuditedChanges } from '../../audit/audited-changes.service.js';
import type { Tx } from '../../database/transactions.js';
import { type Fault, Problem } from '../../platform/problem/problem.js';
import { accountOf } from '../account-of.js';
import type { PanelDto } from '../dto/panel.dto.js';
import type { SubmitSheetsRequest, SubmittedSheetsDto } from '../dto/sheet.dto.js';
import { MarksStages, refuseUnlessOpen } from '../marks-stages.service.js';
import { type OwnSheets, OwnSheetsService, refuseLocked, refuseUnready, sheetOf } from '../own-sheets.service.js';
import type { PanelOf } from '../panel-of.js';
import { PanelRules } from '../panel-rules.service.js';
import { hashOfSheet } from '../sheet-hash.js';
import type { SheetRow } from '../sheet-rows.js';
import { SheetSubmission } from '../tables/sheet-submission.entity.js';
import { STALE } from './stale.js';

/** Submits sheets, all of them or none; from then on they are read-only. The log has their salted hashes, never marks. */
@Injectable()
export class SubmitSheets {
  constructor(
    private readonly rules: PanelRules,
    private readonly stages: MarksStages,
    private readonly own: OwnSheetsService,
    private readonly changes: AuditedChanges,
  ) {}

  async submit(of: PanelOf, request: SubmitSheetsRequest, actor: Actor): Promise<SubmittedSheetsDto> {
    const { shown } = await this.rules.find(of);
    const { contest, panel } = of;
    return this.changes.run(actor, async (tx) => {
      const stage = await this.stages.locked(tx, contest.id, panel);
      const own = await this.own.lock(tx, { ...of, accountId: accountOf(actor) });
      const sheets = request.sheets.map(({ number }) => sheetOf(own, number));
      refuseUnready(own.member);
      refuseUnlessOpen(stage);
      for (const sheet of sheets) refuseLocked(sheet);
      refuseUnfit(request, { panel: shown, own, sheets });
      const submitted = await store(tx, of, sheets);
      const fields = { panel, sheets: submitted.map(({ hash }) => hash).sort() };
      const result = { submittedAt: await timeOf(tx, submitted), sheets: submitted.map(receiptOf) };
      return { result, audit: { event: 'sheets.submitted', contestId: contest.id, fields } };
    });
  }
}

interface Submitting {
  readonly panel: PanelDto;
  readonly own: OwnSheets;
  /** Those that are submitted, in the order of the request. */
  readonly sheets: readonly SheetRow[];
}

function refuseUnfit(request: SubmitSheetsRequest, { panel, own, sheets }: Submitting): void {
  const stale = request.sheets.flatMap(({ version }, index) =>
    version === sheets[index]?.version ? [] : [{ path: `sheets[${index}].version`, code: 'stale', sentence: STALE }],
  );
  if (stale.length > 0) throw new Problem('sheet.stale', { errors: stale });
  const errors = sheets.flatMap(({ criteria }, index) =>
    faultsOfSheet(panel, criteria ?? []).map((fault) => within(index, fault)),
  );
  if (errors.length > 0) throw new Problem('sheet.refused', { errors });
  const unusual = request.confirmsUnusual ? [] : unusualIn(panel, own, sheets);
  if (unusual.length > 0) throw new Problem('sheet.unusual', { errors: unusual });
}

const within = (index: number, { path, code, sentence }: Fault): Fault => ({
  path: `sheets[${index}].${path}`,
  code,
  sentence,
});

/** Found by all marks of the judge, named where they are being submitted. */
function unusualIn(panel: PanelDto, own: OwnSheets, sheets: readonly SheetRow[]): Fault[] {
  const all = own.sheets.filter(({ isRecused }) => !isRecused);
  const found = unusualMarks(
    panel,
    all.map(({ entry, criteria }) => ({ entry, marks: criteria ?? [] })),
  );
  return found.flatMap(({ entry, criterion, sentence }) => {
    const index = sheets.findIndex((sheet) => sheet.entry === entry);
    const place = panel.criteria.findIndex(({ id }) => id === criterion);
    return index < 0 ? [] : [{ path: `sheets[${index}].criteria[${place}].mark`, code: 'unusual', sentence }];
  });
}

type Submitted = Pick<SheetSubmission, 'entry' | 'version' | 'hash'>;

/** When the database wrote the last of them down. */
async function timeOf(tx: Tx, submitted: readonly Submitted[]): Promise<string> {
  const rows = await tx.findBy(SheetSubmission, { hash: In(submitted.map(({ hash }) => hash)) });
  return new Date(Math.max(...rows.map(({ submittedAt }) => submittedAt.getTime()))).toISOString();
}

async function store(tx: Tx, { contest, panel }: PanelOf, sheets: readonly SheetRow[]): Promise<Submitted[]> {
  const rows = sheets.map(({ memberId, entry, version, criteria, submission }) => {
    const salt = randomBytes(16);
    const hash = hashOfSheet({
      contestId: contest.id,
      panel,
      memberId,
      entry,
      version,
      criteria: criteria ?? [],
      salt,
    });
    return { memberId, entry, submission: (submission ?? 0) + 1, version, salt, hash };
  });
  await tx.insert(SheetSubmission, rows);
  return rows;
}

const receiptOf = ({ entry, version, hash }: Submitted) => ({ number: entry, version, receipt: hash });
