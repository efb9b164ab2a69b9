import type { StageOfContest } from '@laurel/domain/contest';
import type { EntityManager } from 'typeorm';
import type { Fault } from '../platform/problem/problem.js';
import { StageHindrance } from './stage-hindrance.entity.js';

/** What the newest sealed version and the rounds say of a stage. */
export interface StageStanding extends Pick<
  StageOfContest,
  'isRulebookSealed' | 'cannotRun' | 'isRoundFrozen' | 'hasNextRoundOpened'
> {
  /** What this version cannot run of it. */
  readonly missing: readonly Fault[];
}

interface StandingRow {
  readonly id: string;
  readonly version: number;
  readonly isRoundFrozen: boolean;
  readonly hasNextRoundOpened: boolean;
}

const STANDINGS = `
  with newest as (select max(version) as version from rulebook_versions where contest_id = $1),
  ruled as (
    select stages.id, newest.version, round, round_position, life.opened_at is not null as has_opened
    from newest, stages left join stage_rules on stage_id = stages.id and stage_rules.version = (table newest),
      stage_life(stages, statement_timestamp()) as life
    where stages.contest_id = $1 and newest.version is not null
  )
  select id, version,
    exists (select from round_freezes where contest_id = $1 and round_freezes.round = ruled.round) as "isRoundFrozen",
    exists (select from ruled as later where later.has_opened and later.round_position > ruled.round_position)
      as "hasNextRoundOpened"
  from ruled`;

const UNSEALED: StageStanding = {
  isRulebookSealed: false,
  cannotRun: false,
  isRoundFrozen: false,
  hasNextRoundOpened: false,
  missing: [],
};

/** By the id of the stage; one that is not there stands as before the sealing. */
export async function readStandings(
  manager: EntityManager,
  contestId: string,
): Promise<(stageId: string) => StageStanding> {
  const rows = await manager.query<StandingRow[]>(STANDINGS, [contestId]);
  const version = rows[0]?.version;
  const hindrances =
    version === undefined
      ? []
      : await manager.find(StageHindrance, { where: { contestId, version }, order: { position: 'ASC' } });
  const standings = new Map(
    rows.map(({ id, isRoundFrozen, hasNextRoundOpened }) => {
      const missing = hindrances
        .filter(({ stageId }) => stageId === id)
        .map(({ code, path, sentence }) => ({ code, path, sentence }));
      const cannotRun = missing.length > 0;
      return [id, { isRulebookSealed: true, cannotRun, isRoundFrozen, hasNextRoundOpened, missing }];
    }),
  );
  return (stageId) => standings.get(stageId) ?? UNSEALED;
}
