import { type CheckedRulebook, readRulebook, type Rulebook } from '@laurel/domain';
import { refuseOpens } from '@laurel/domain/contest/sealing';
import type { Tx } from '../database/transactions.js';
import type { WordsDto } from '../platform/input/words.dto.js';
import { type Fault, Problem } from '../platform/problem/problem.js';
import type { Contest } from './contest.entity.js';
import { RulebookVersion } from './rulebook-version.entity.js';
import type { Stage } from './stage.entity.js';
import { writeStageRules } from './write-stage-rules.js';

interface SealedFor {
  readonly contest: Pick<Contest, 'id' | 'timeZone' | 'isImported'>;
  readonly stages: readonly Stage[];
}

interface NewVersion extends SealedFor {
  readonly version: number;
  readonly checked: CheckedRulebook;
  readonly reason: WordsDto | null;
  readonly sealedBy: string | null;
}

/** A rulebook as the domain reads it, or why it is none. */
export function checkRulebook(rulebook: unknown): CheckedRulebook {
  const checked = readRulebook(rulebook);
  if ('refused' in checked) throw new Problem('rulebook.refused', { errors: checked.refused });
  return checked;
}

/** Refuses a rulebook that speaks of another contest: its time zone, and what its stages open. */
export function refuseUnfit({ contest, stages }: SealedFor, { rulebook }: CheckedRulebook): void {
  const { timeZone, isImported } = contest;
  const zone = rulebook.timeZone === timeZone ? [] : [otherZone(timeZone)];
  const errors = [...zone, ...refuseOpens(stages, rulebook, isImported)];
  if (errors.length > 0) throw new Problem('rulebook.refused', { errors });
}

/** Writes a version with what it says of each stage. */
export async function sealVersion(tx: Tx, sealed: NewVersion): Promise<void> {
  const { contest, stages, version, checked, reason, sealedBy } = sealed;
  const { hash, canonical: document } = checked;
  await tx.insert(RulebookVersion, { contestId: contest.id, version, hash, document, reason, sealedBy });
  const rulebook: Rulebook = checked.rulebook;
  await writeStageRules(tx, { contestId: contest.id, version, rulebook, stages });
}

function otherZone(zone: string): Fault {
  const sentence = {
    zh: `大赛的时区是 ${zone}，规则须用同一个时区。`,
    en: `The contest’s time zone is ${zone}: the rulebook must have the same.`,
  };
  return { path: 'timeZone', code: 'other-zone', sentence };
}
