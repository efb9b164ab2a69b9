import type { EntryNames } from '../../entries/entries.service.js';
import type { Actor } from '../../audit/audited-changes.service.js';
import type { Tx } from '../../database/transactions.js';
import type { WordsDto } from '../../platform/input/words.dto.js';
import type { ConflictSource } from '../conflict-source.js';
import type { MemberRow } from '../member-rows.js';
import { PanelAssignment } from '../tables/panel-assignment.entity.js';
import { PanelConflict } from '../tables/panel-conflict.entity.js';
import { affiliationsOf } from './affiliations.js';
import { entriesOfBodies } from './proposed-conflicts.js';

interface Assigning {
  readonly contestId: string;
  readonly members: readonly Pick<MemberRow, 'id' | 'accountId'>[];
  /** Of the entries that take part. */
  readonly names: EntryNames;
  readonly numbers: readonly number[];
  readonly actor: Actor;
}

export interface RefusedAssignment {
  readonly member: string;
  readonly number: number;
  readonly why: ConflictSource | 'not-in-round';
  readonly submitter: WordsDto | null;
}

export interface Assigned {
  readonly assigned: number;
  readonly already: number;
  readonly refused: readonly RefusedAssignment[];
}

interface Said {
  readonly memberId: string;
  readonly entry: number;
  readonly source: ConflictSource;
  readonly holds: boolean;
}

/** Bound to one statement for all rows, however many. */
const CHUNK = 5_000;

/**
 * Assigns all of these entries to all of these judges but for conflicts of interest. A submitter of the same name as a body of
 * the judge is a conflict from then on, unless the office has lifted just that one.
 */
export async function assignToMembers(
  tx: Tx,
  { contestId, members, names, numbers, actor }: Assigning,
): Promise<Assigned> {
  const said = await conflictsOf(tx, contestId);
  const bodies = await affiliationsOf(tx, contestId);
  const before = await assignedBefore(tx, contestId);
  const judged = members.flatMap(({ id, accountId }) => {
    const same = new Map(
      entriesOfBodies(names, bodies.get(accountId) ?? []).map((each) => [each.number, each.submitter]),
    );
    return numbers.map((number) => {
      const submitter = same.get(number) ?? null;
      return {
        member: id,
        number,
        submitter,
        why: whyNot(said.get(keyOf(id, number)), { isThere: names.has(number), submitter }),
      };
    });
  });
  const isBefore = ({ member, number }: { member: string; number: number }): boolean =>
    before.has(keyOf(member, number));
  const fit = judged.filter(({ why }) => why === null);
  const rows = fit.filter((each) => !isBefore(each)).map(({ member, number }) => rowOf(member, number));
  const refused = judged.flatMap(({ why, ...each }) => (why === null ? [] : [{ ...each, why }]));
  const found = refused.filter(
    ({ member, number, why }) => why === 'same-submitter' && !said.has(keyOf(member, number)),
  );
  for (let i = 0; i < rows.length; i += CHUNK) await tx.insert(PanelAssignment, rows.slice(i, i + CHUNK));
  const conflicts = found.map(({ member, number }) => ({ ...conflictOf(member, number), reason: null }));
  for (let i = 0; i < conflicts.length; i += CHUNK) await tx.insert(PanelConflict, conflicts.slice(i, i + CHUNK));
  return { assigned: rows.length, already: fit.length - rows.length, refused };

  function rowOf(memberId: string, entry: number) {
    return { contestId, memberId, entry, assignedBy: actor.accountId };
  }
  function conflictOf(memberId: string, entry: number) {
    return { contestId, memberId, entry, source: 'same-submitter' as const, holds: true, madeBy: actor.accountId };
  }
}

interface Looked {
  readonly isThere: boolean;
  readonly submitter: WordsDto | null;
}

function whyNot(said: Said | undefined, { isThere, submitter }: Looked): RefusedAssignment['why'] | null {
  if (!isThere) return 'not-in-round';
  if (said !== undefined) return said.holds ? said.source : null;
  return submitter === null ? null : 'same-submitter';
}

const keyOf = (member: string, number: number): string => `${member} ${number}`;

async function conflictsOf(tx: Tx, contestId: string): Promise<ReadonlyMap<string, Said>> {
  const rows = await tx.query<Said[]>(
    `select distinct on (member_id, entry) member_id as "memberId", entry, source, holds from panel_conflicts
     where contest_id = $1 order by member_id, entry, position desc`,
    [contestId],
  );
  return new Map(rows.map((row) => [keyOf(row.memberId, row.entry), row]));
}

async function assignedBefore(tx: Tx, contestId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.find(PanelAssignment, { select: { memberId: true, entry: true }, where: { contestId } });
  return new Set(rows.map(({ memberId, entry }) => keyOf(memberId, entry)));
}
