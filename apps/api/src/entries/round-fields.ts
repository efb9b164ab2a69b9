import type { CheckedRulebook, Rulebook } from '@laurel/domain';
import type { EntityManager } from 'typeorm';
import type { Tx } from '../database/transactions.js';
import { RoundField } from './round-field.entity.js';

type Round = Rulebook['rounds'][number];

export interface LetThrough {
  readonly contestId: string;
  /** The round that they are let into. */
  readonly round: string;
  readonly numbers: readonly number[];
}

/** Where a round takes its entries from: every accepted one, or those that earlier rounds let through. */
export type FieldSource = 'all' | 'let-through';

/** Undefined where the rulebook has no such round. */
export function fieldSourceOf({ rulebook }: CheckedRulebook, id: string): FieldSource | undefined {
  const index = rulebook.rounds.findIndex((round) => round.id === id);
  const round = rulebook.rounds[index];
  return round === undefined ? undefined : sourceOf(round, index);
}

/** Without `field` the first round takes all, and a later one the first list of the round before. */
function sourceOf({ field }: Round, index: number): FieldSource {
  if (index === 0 || field === 'all' || (Array.isArray(field) && field.includes('all'))) return 'all';
  return 'let-through';
}

/** Writes the next version of who takes part in a round. */
export async function writeField(tx: Tx, { contestId, round, numbers }: LetThrough): Promise<void> {
  const version = ((await tx.maximum(RoundField, 'version', { contestId, round })) ?? 0) + 1;
  await tx.insert(RoundField, { contestId, round, version });
  await tx.query(
    `insert into round_entries (contest_id, round, version, number) select $1, $2, $3, unnest($4::smallint[])`,
    [contestId, round, version, numbers],
  );
}

/** Rising, without those that have withdrawn; null while nobody has decided. */
export async function readField(db: EntityManager, contestId: string, round: string): Promise<number[] | null> {
  const [row] = await db.query<{ numbers: number[] }[]>(
    `select array(
       select number from round_entries join entries using (contest_id, number)
       where contest_id = $1 and round = $2 and version = newest.version and state = 'accepted' order by number) as numbers
     from (select max(version) as version from round_fields where contest_id = $1 and round = $2) newest
     where newest.version is not null`,
    [contestId, round],
  );
  return row?.numbers ?? null;
}
