import { Injectable } from '@nestjs/common';
import type { ChangedStage } from '../contests/stages.service.js';
import { StagesService } from '../contests/stages.service.js';
import type { Tx } from '../database/transactions.js';
import { Problem } from '../platform/problem/problem.js';
import type { RefusingStageDto } from '../platform/problem/refused-sheet.dto.js';
import type { MarksStageDto } from './dto/panel.dto.js';

/** The stage of a panel at one moment of the database’s clock. */
export interface PanelMoment {
  readonly serverTime: string;
  readonly stage: MarksStageDto | null;
}

interface StageRow {
  readonly key: string;
  readonly state: RefusingStageDto['state'];
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly closedAt: Date | null;
  readonly now: Date;
}

/** Whether a write is in time. */
export interface LockedStage {
  readonly serverTime: string;
  readonly stage: RefusingStageDto | null;
}

/** The stages in which panels mark. */
@Injectable()
export class MarksStages {
  constructor(private readonly stages: StagesService) {}

  async ofPanels(contestId: string): Promise<(panel: string) => PanelMoment> {
    const all = await this.stages.ofContest(contestId);
    const serverTime = (all[0]?.now ?? new Date()).toISOString();
    return (panel) => {
      const own = all.filter(({ kind, opens }) => kind === 'marks' && opens?.panel === panel);
      const stage = own.find(({ state }) => state === 'open') ?? own.at(-1);
      return { serverTime, stage: stage === undefined ? null : shownStage(stage) };
    };
  }

  async ofPanel(contestId: string, panel: string): Promise<PanelMoment> {
    return (await this.ofPanels(contestId))(panel);
  }

  /** Until the transaction ends nobody closes the stage of the panel by hand; then how it stands by the database’s clock. */
  async locked(tx: Tx, contestId: string, panel: string): Promise<LockedStage> {
    await tx.query(`select pg_advisory_xact_lock_shared(hashtextextended('laurel.stages ' || $1::uuid, 0))`, [
      contestId,
    ]);
    const [row] = await tx.query<StageRow[]>(
      `select key, life.state, life.opens_at as "opensAt", life.closes_at as "closesAt", life.closed_at as "closedAt",
         statement_timestamp() as now
       from stages, stage_life(stages, statement_timestamp()) as life
       where contest_id = $1 and kind = 'marks' and opens ->> 'panel' = $2
       order by (life.state = 'open') desc, stages.position desc limit 1`,
      [contestId, panel],
    );
    if (row === undefined) return { serverTime: new Date().toISOString(), stage: null };
    const { key, state, now } = row;
    const [opensAt, closesAt, closedAt] = [row.opensAt, row.closesAt, row.closedAt].map(textOf);
    const times = { opensAt: opensAt ?? null, closesAt: closesAt ?? null, closedAt: closedAt ?? null };
    return { serverTime: now.toISOString(), stage: { key, state, ...times } };
  }
}

/** What the server received before the close counts, and nothing else does. */
export function refuseUnlessOpen(locked: LockedStage): void {
  refuseClosed(locked);
  if (locked.stage?.state !== 'open') throw new Problem('stage.not-open', optionsOf(locked));
}

/** For what may also be done before the opening. */
export function refuseClosed(locked: LockedStage): void {
  if (locked.stage?.state === 'closed') throw new Problem('stage.closed', optionsOf(locked));
}

const optionsOf = ({ serverTime, stage }: LockedStage) => (stage === null ? { serverTime } : { serverTime, stage });

const textOf = (date: Date | null): string | null => date?.toISOString() ?? null;

const shownStage = (stage: ChangedStage): MarksStageDto => ({
  key: stage.key,
  title: stage.title,
  state: stage.state,
  opensAt: textOf(stage.opensAt),
  closesAt: textOf(stage.closesAt),
  openedAt: textOf(stage.openedAt),
  closedAt: textOf(stage.closedAt),
  reason: stage.changes.at(-1)?.reason ?? null,
});
