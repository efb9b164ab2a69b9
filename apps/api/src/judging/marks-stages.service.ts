import { Injectable } from '@nestjs/common';
import { type ChangedStage, openStageOf, StagesService } from '../contests/stages.service.js';
import type { Tx } from '../database/transactions.js';
import { Problem } from '../platform/problem/problem.js';
import type { MarksStageDto } from './dto/panel.dto.js';

/** The stage of a panel at one moment of the database’s clock. */
export interface PanelMoment {
  readonly serverTime: string;
  readonly stage: MarksStageDto | null;
}

/** Whether a write is in time, by the database’s clock. */
export interface LockedStage {
  readonly serverTime: Date;
  /** Why it is not; null while the stage is open. */
  readonly refusal: Problem | null;
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

  /** Until the transaction ends nobody closes the stage of the panel by hand. */
  async locked(tx: Tx, contestId: string, panel: string): Promise<LockedStage> {
    try {
      return { serverTime: (await openStageOf(tx, contestId, { panel })).now, refusal: null };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return { serverTime: error.times?.serverTime ?? new Date(), refusal: error };
    }
  }
}

/** What the server received before the close counts, and nothing else does. */
export function refuseUnlessOpen({ refusal }: LockedStage): void {
  if (refusal !== null) throw refusal;
}

/** For what may also be done before the opening. */
export function refuseClosed({ refusal }: LockedStage): void {
  if (refusal?.code === 'stage.closed') throw refusal;
}

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
