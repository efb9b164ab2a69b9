import { Injectable } from '@nestjs/common';
import { refuseTransition, type StageOfContest, stageTransitions } from '@laurel/domain/contest';
import { DataSource } from 'typeorm';
import type { Contest } from './contest.entity.js';
import type { OfficeStageDto, OfficeStagesDto, StageActDto } from './dto/office-stages.dto.js';
import { readStandings, type StageStanding } from './stage-standings.js';
import { type StageNow, StagesService } from './stages.service.js';

/** The stages as those see them who run the contest: what cannot run, and what can be done by hand. */
@Injectable()
export class OfficeStages {
  constructor(
    private readonly source: DataSource,
    private readonly stages: StagesService,
  ) {}

  async read(contest: Contest): Promise<OfficeStagesDto> {
    const [stages, standingOf] = await Promise.all([
      this.stages.ofContest(contest.id),
      readStandings(this.source.manager, contest.id),
    ]);
    return {
      serverTime: (stages[0]?.now ?? new Date()).toISOString(),
      stages: stages.map((stage) => shown(contest, stage, standingOf(stage.id))),
    };
  }
}

function shown({ isImported }: Contest, stage: StageNow, { missing, ...standing }: StageStanding): OfficeStageDto {
  const { key, kind, state, opensAt, closesAt } = stage;
  const plan = { opensAt: opensAt?.getTime() ?? null, closesAt: closesAt?.getTime() ?? null };
  const judged = { kind, state, plan, isImported, ...standing };
  return { key, state, missing: [...missing], acts: actsOf(judged, stage.now.getTime()) };
}

/** Each act that the lifecycle knows from here, tried with times that fit it. */
const actsOf = (stage: StageOfContest, now: number): StageActDto[] =>
  Object.entries(stageTransitions[stage.state]).map(([to, act]): StageActDto => {
    const closesAt = now + 60_000;
    const change = {
      to: to as StageActDto['to'],
      ...(act === 'put-off' ? { opensAt: null, closesAt: null } : {}),
      ...(to === 'open' ? { closesAt: closesAt === stage.plan.closesAt ? closesAt + 1 : closesAt } : {}),
    };
    return { act, to: change.to, refusedFor: refuseTransition(stage, change, now) ?? null };
  });
