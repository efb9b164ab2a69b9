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

/** What became of one judge and one entry. */
export interface AssignmentResult {
  readonly member: string;
  readonly number: number;
  /** null: assigned now or before */
  readonly why: ConflictSource | 'not-in-round' | null;
  readonly submitter: WordsDto | null;
  readonly isNew: boolean;
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
export async function assignToMembers(tx: Tx, assigning: Assigning): Promise<AssignmentResult[]> {
  const { contestId, actor } = assigning;
  const said = await conflictsOf(tx, contestId);
  const bodies = await affiliationsOf(tx, contestId);
  const before = await assignedBefore(tx, contestId);
  const results = judgeAll(assigning, { said, bodies, before });
  const fresh = results.filter(({ isNew }) => isNew);
  const found = results.filter(
    ({ member, number, why }) => why === 'same-submitter' && !said.has(keyOf(member, number)),
  );
  const madeBy = actor.accountId;
  await inChunks(fresh, (part) =>
    tx.insert(
      PanelAssignment,
      part.map(({ member, number }) => ({ contestId, memberId: member, entry: number, assignedBy: madeBy })),
    ),
  );
  const same = { contestId, source: 'same-submitter' as const, holds: true, reason: null, madeBy };
  await inChunks(found, (part) =>
    tx.insert(
      PanelConflict,
      part.map(({ member, number }) => ({ ...same, memberId: member, entry: number })),
    ),
  );
  return results;
}

interface Known {
  readonly said: ReadonlyMap<string, Said>;
  readonly bodies: ReadonlyMap<string, readonly string[]>;
  readonly before: ReadonlySet<string>;
}

function judgeAll({ members, names, numbers }: Assigning, { said, bodies, before }: Known): AssignmentResult[] {
  return members.flatMap(({ id, accountId }) => {
    const same = entriesOfBodies(names, bodies.get(accountId) ?? []);
    const submitters = new Map(same.map(({ number, submitter }) => [number, submitter]));
    return numbers.map((number) => {
      const submitter = submitters.get(number) ?? null;
      const key = keyOf(id, number);
      const why = whyNot(said.get(key), { isThere: names.has(number), submitter });
      return { member: id, number, why, submitter, isNew: why === null && !before.has(key) };
    });
  });
}

async function inChunks<T>(rows: readonly T[], write: (part: T[]) => Promise<unknown>): Promise<void> {
  for (let i = 0; i < rows.length; i += CHUNK) await write(rows.slice(i, i + CHUNK));
}

interface Looked {
  readonly isThere: boolean;
  readonly submitter: WordsDto | null;
}

function whyNot(said: Said | undefined, { isThere, submitter }: Looked): AssignmentResult['why'] {
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
