import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '../../audit/audited-changes.service.js';
import type { Contest } from '../../contests/contests.service.js';
import { AcceptTerms } from '../../judging/desk/accept-terms.service.js';
import { ReadDesk } from '../../judging/desk/read-desk.service.js';
import { SaveSheet } from '../../judging/desk/save-sheet.service.js';
import { SubmitSheets } from '../../judging/desk/submit-sheets.service.js';
import type { DeskDto } from '../../judging/dto/desk.dto.js';
import { AddMember } from '../../judging/office/add-member.service.js';
import { AssignEntries } from '../../judging/office/assign-entries.service.js';
import { ReadMembers } from '../../judging/office/read-members.service.js';
import { actorOf } from './live-accounts.js';

interface Seating {
  readonly contest: Contest;
  readonly panel: string;
  /** Accounts, in the order of their seats. */
  readonly judges: readonly string[];
  readonly organiser: Actor;
}

/** Judges join a panel and are given all entries of its round; their pseudonyms are drawn by lot. */
export async function seatJudges(app: INestApplicationContext, seating: Seating): Promise<void> {
  const { contest, panel, judges, organiser } = seating;
  const of = { contest, panel };
  const { members } = await app.get(ReadMembers).members(of, organiser.accountId ?? '');
  const seated = new Set(members.map(({ account }) => account));
  for (const account of judges.filter((each) => !seated.has(each))) {
    await app.get(AddMember).add(of, { account }, organiser);
  }
  await app.get(AssignEntries).assign(of, {}, organiser);
}

interface Marking {
  readonly contest: Contest;
  readonly panel: string;
  readonly judge: string;
  /** Of each entry: the marks in the order of the criteria. */
  readonly marks: ReadonlyMap<number, readonly number[]>;
}

/** A judge accepts the terms, marks what is left and submits it. */
export async function markAsJudge(app: INestApplicationContext, marking: Marking): Promise<void> {
  const { contest, panel, judge } = marking;
  const own = { contest, panel, accountId: judge };
  const desk = await app.get(ReadDesk).desk(own);
  const actor = actorOf(judge);
  if (desk.terms.acceptedAt === null) {
    await app.get(AcceptTerms).accept(own, { version: desk.terms.version, conflicts: [] }, actor);
  }
  const left = desk.sheets.filter(({ state }) => state !== 'submitted' && state !== 'recused');
  const sheets: { number: number; version: number }[] = [];
  for (const { entry, sheet } of left) {
    const criteria = markedCriteria(desk, marking.marks.get(entry.number) ?? []);
    const saved = await app.get(SaveSheet).save(own, entry.number, { basedOn: sheet.version, criteria });
    sheets.push({ number: entry.number, version: saved.sheet.version });
  }
  if (sheets.length > 0) await app.get(SubmitSheets).submit(own, { sheets, confirmsUnusual: true }, actor);
}

const markedCriteria = ({ panel }: DeskDto, marks: readonly number[]) =>
  panel.criteria.map(({ id }, index) => ({ criterion: id, mark: marks[index] ?? null, comment: '' }));
