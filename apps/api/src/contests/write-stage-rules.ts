import { canonicalJson, type Rulebook, sha256Hex } from '@laurel/domain';
import { keptBy, missingFor, roundPlaceOf } from '@laurel/domain/contest/sealing';
import type { Tx } from '../database/transactions.js';
import { StageHindrance } from './stage-hindrance.entity.js';
import { StageRule } from './stage-rule.entity.js';
import type { Stage } from './stage.entity.js';

interface SealedVersion {
  readonly contestId: string;
  readonly version: number;
  readonly rulebook: Rulebook;
  readonly stages: readonly Stage[];
}

/** Writes with a sealed version what it says of each stage: its round, what of it stays, and what this version cannot run. */
export async function writeStageRules(tx: Tx, { contestId, version, rulebook, stages }: SealedVersion): Promise<void> {
  const rules = stages.map((stage): StageRule => {
    const place = roundPlaceOf(stage, rulebook);
    const round = place === undefined ? null : (rulebook.rounds[place]?.id ?? null);
    const keptHash = sha256Hex(canonicalJson(keptBy(stage, rulebook)));
    const roundPosition = round === null ? null : (place ?? null);
    return { contestId, version, stageId: stage.id, round, roundPosition, keptHash };
  });
  const hindrances = stages.flatMap((stage): StageHindrance[] =>
    stage.contestIsImported
      ? []
      : missingFor(stage, rulebook).map((missing, position) => ({
          contestId,
          version,
          stageId: stage.id,
          position,
          ...missing,
        })),
  );
  await tx.insert(StageRule, rules);
  if (hindrances.length > 0) await tx.insert(StageHindrance, hindrances);
}
