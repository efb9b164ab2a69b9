import { Injectable } from '@nestjs/common';
import type { StageKind, StageOpens, StageState } from '@laurel/domain/contest';
import { DataSource, type EntityManager } from 'typeorm';
import type { Tx } from '../database/transactions.js';
import type { WordsDto } from '../platform/input/words.dto.js';
import { Problem } from '../platform/problem/problem.js';
import { StageChangeRow } from './stage-change.entity.js';
import { readStandings } from './stage-standings.js';

/** How a stage stands at this moment, by the database’s clock. */
export interface StageNow {
  readonly id: string;
  readonly key: string;
  readonly kind: StageKind;
  readonly title: WordsDto;
  readonly note: WordsDto | null;
  readonly opens: StageOpens | null;
  readonly state: StageState;
  /** The plan in force. */
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  /** The plan as it was announced first. */
  readonly announcedOpensAt: Date | null;
  readonly announcedClosesAt: Date | null;
  /** What really happened; null where it has not, or not here. */
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
  readonly now: Date;
}

export interface ChangedStage extends StageNow {
  /** In their order. */
  readonly changes: readonly StageChangeRow[];
}

/** Which stage a write needs: the one of a channel, of a panel, or of a kind. */
export type WantedStage = { readonly channel: string } | { readonly panel: string } | { readonly kind: StageKind };

const STAGES = `
  select stages.id, key, kind, title, note, opens, life.state,
    life.opens_at as "opensAt", life.closes_at as "closesAt", life.opened_at as "openedAt", life.closed_at as "closedAt",
    stages.opens_at as "announcedOpensAt", stages.closes_at as "announcedClosesAt", statement_timestamp() as now
  from stages, stage_life(stages, statement_timestamp()) as life
  where contest_id = $1 and ($2::text is null or key = $2) order by stages.position`;

/** The stages of a contest; whether one is open is said by one function of the database, here as everywhere. */
@Injectable()
export class StagesService {
  constructor(private readonly source: DataSource) {}

  /** In their order: two queries whatever their number. */
  async ofContest(contestId: string): Promise<ChangedStage[]> {
    const [stages, changes] = await Promise.all([
      stagesNow(this.source.manager, contestId),
      this.source.manager.find(StageChangeRow, { where: { contestId }, order: { position: 'ASC' } }),
    ]);
    return stages.map((stage) => ({ ...stage, changes: changes.filter(({ stageId }) => stageId === stage.id) }));
  }

  /** What keeps each from opening, by its id; one that is not there stands as before the sealing. */
  standings(db: EntityManager, contestId: string): ReturnType<typeof readStandings> {
    return readStandings(db, contestId);
  }

  /** The next moment at which the clock opens or closes a stage of the contest; null where it will not. */
  async nextMoment(contestId: string): Promise<Date | null> {
    const [row] = await this.source.query<{ at: Date | null }[]>('select next_stage_moment($1) as at', [contestId]);
    return row?.at ?? null;
  }
}

/** Until the transaction ends nobody else seals a rulebook of the contest or changes a stage; then how the stages stand. */
export async function lockStages(tx: Tx, contestId: string, key?: string): Promise<StageNow[]> {
  await tx.query('select lock_stages($1)', [contestId]);
  return stagesNow(tx, contestId, key);
}

/**
 * The open stage that a write needs, for the write's own transaction: until it ends nobody closes the stage by hand, so that
 * a close and a write do not pass each other. Many write at once. Refused by the database's clock: `stage.not-yet-open` or
 * `stage.closed`, with its time, and `stage.not-found` where the contest has no such stage.
 */
export async function openStageOf(tx: Tx, contestId: string, wanted: WantedStage): Promise<StageNow> {
  await tx.query('select share_stages($1)', [contestId]);
  const stages = (await stagesNow(tx, contestId)).filter((stage) => isWanted(stage, wanted));
  const open = stages.find(({ state }) => state === 'open');
  if (open !== undefined) return open;
  const ahead = stages.find(({ state }) => state === 'planned');
  const past = stages.findLast(({ state }) => state === 'closed');
  if (ahead !== undefined) {
    const times = { serverTime: ahead.now, opensAt: ahead.opensAt, closesAt: ahead.closesAt };
    throw new Problem('stage.not-yet-open', { times });
  }
  if (past === undefined) throw new Problem('stage.not-found');
  throw new Problem('stage.closed', { times: { serverTime: past.now, closesAt: past.closedAt ?? past.closesAt } });
}

function isWanted({ kind, opens }: StageNow, wanted: WantedStage): boolean {
  if ('kind' in wanted) return kind === wanted.kind;
  if ('panel' in wanted) return opens?.panel === wanted.panel;
  return opens?.channels?.includes(wanted.channel) === true;
}

const stagesNow = (manager: EntityManager, contestId: string, key?: string): Promise<StageNow[]> =>
  manager.query<StageNow[]>(STAGES, [contestId, key ?? null]);
