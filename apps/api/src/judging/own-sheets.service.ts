import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Tx } from '../database/transactions.js';
import { Problem } from '../platform/problem/problem.js';
import { findMembers, type MemberRow } from './member-rows.js';
import type { OwnPanel } from './panel-of.js';
import { type SheetRow, sheetsOfMember } from './sheet-rows.js';

/** A judge with all of their sheets, and nobody else’s. */
export interface OwnSheets {
  readonly member: MemberRow;
  readonly sheets: readonly SheetRow[];
}

/** The only way from a signed-in judge to sheets. */
@Injectable()
export class OwnSheetsService {
  constructor(private readonly source: DataSource) {}

  panels(contestId: string, accountId: string): Promise<MemberRow[]> {
    return findMembers(this.source.manager, { contestId, accountId });
  }

  read(own: OwnPanel): Promise<OwnSheets> {
    return ownSheets(this.source.manager, own);
  }

  /** Until the transaction ends nothing else changes a sheet of this judge. */
  async lock(tx: Tx, own: OwnPanel): Promise<OwnSheets> {
    const member = await ownMember(tx, own);
    await tx.query('select lock_judge($1)', [member.id]);
    return ownSheets(tx, own);
  }
}

async function ownMember(manager: EntityManager, { contest, panel, accountId }: OwnPanel): Promise<MemberRow> {
  const [member] = await findMembers(manager, { contestId: contest.id, panel, accountId });
  if (member === undefined) throw new Problem('panel.not-found');
  return member;
}

async function ownSheets(manager: EntityManager, own: OwnPanel): Promise<OwnSheets> {
  const member = await ownMember(manager, own);
  return { member, sheets: await sheetsOfMember(manager, member.id) };
}

export function sheetOf({ sheets }: OwnSheets, number: number): SheetRow {
  const sheet = sheets.find(({ entry }) => entry === number);
  if (sheet === undefined) throw new Problem('sheet.not-found');
  return sheet;
}

export function refuseLeft({ leftAt }: MemberRow): void {
  if (leftAt !== null) throw new Problem('panel.member-left');
}

/** Only a judge at work who has accepted the terms marks anything. */
export function refuseUnready(member: MemberRow): void {
  refuseLeft(member);
  if (member.acceptedAt === null) throw new Problem('terms.required');
}

export function refuseLocked({ isRecused, isSubmitted }: SheetRow): void {
  if (isRecused) throw new Problem('sheet.recused');
  if (isSubmitted) throw new Problem('sheet.submitted');
}
