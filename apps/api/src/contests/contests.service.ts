import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { type Actor, AuditedChanges } from '../audit/audited-changes.service.js';
import { Problem } from '../platform/problem/problem.js';
import { Contest } from './contest.entity.js';
import type { CreateContestRequest, StageRequest } from './dto/create-contest.dto.js';
import { SLUG } from './slug.js';
import { Stage } from './stage.entity.js';

export type { Contest } from './contest.entity.js';

/** Contests as such: found by their slug, made by an administrator. */
@Injectable()
export class ContestsService {
  constructor(
    @InjectRepository(Contest) private readonly contests: Repository<Contest>,
    @InjectRepository(Stage) private readonly stages: Repository<Stage>,
    private readonly changes: AuditedChanges,
  ) {}

  /** The newest first. */
  list(): Promise<Contest[]> {
    return this.contests.find({ order: { createdAt: 'DESC', slug: 'ASC' } });
  }

  async find(slug: string): Promise<Contest> {
    const contest = SLUG.test(slug) ? await this.contests.findOneBy({ slug }) : null;
    if (contest === null) throw new Problem('contest.not-found');
    return contest;
  }

  stagesOf(contestId: string): Promise<Stage[]> {
    return this.stages.find({ where: { contestId }, order: { position: 'ASC' } });
  }

  async create(request: CreateContestRequest, actor: Actor): Promise<Contest> {
    const contest = contestOf(request);
    const stages = request.stages.map((stage, index) => stageOf(contest, stage, index + 1));
    refuseEmptyWindows(stages);
    await this.changes.run(actor, async (tx) => {
      await tx.insert(Contest, contest);
      await tx.insert(Stage, stages);
      const { slug, timeZone, isSimulated, isImported } = contest;
      const shown = stages.map(({ key, kind, state }) => ({ key, kind, state }));
      const fields = { slug, timeZone, isSimulated, isImported, stages: shown };
      return { result: undefined, audit: { event: 'contest.created', contestId: contest.id, fields } };
    });
    return this.find(contest.slug);
  }
}

type NewContest = Omit<Contest, 'createdAt'>;
type NewStage = Omit<Stage, 'firstOpenedAt'>;

function contestOf(request: CreateContestRequest): NewContest {
  const { slug, title, lead, timeZone, organisers, isSimulated, isImported } = request;
  const { edition = null, simulatedNote = null } = request;
  return { id: randomUUID(), slug, title, edition, lead, timeZone, organisers, isSimulated, isImported, simulatedNote };
}

/** The stages of an imported contest are history: closed from the start. */
function stageOf(contest: NewContest, request: StageRequest, position: number): NewStage {
  return {
    id: randomUUID(),
    contestId: contest.id,
    contestIsImported: contest.isImported,
    key: request.key,
    position,
    kind: request.kind,
    title: request.title,
    note: request.note ?? null,
    opensAt: dateOrNull(request.opensAt),
    closesAt: dateOrNull(request.closesAt),
    state: contest.isImported ? 'closed' : 'planned',
  };
}

function refuseEmptyWindows(stages: readonly NewStage[]): void {
  const at = stages.findIndex(({ opensAt, closesAt }) => opensAt !== null && closesAt !== null && opensAt >= closesAt);
  if (at < 0) return;
  const sentence = { zh: '阶段应先开始、后结束。', en: 'A stage opens before it closes.' };
  throw new Problem('request.invalid', {
    errors: [{ path: `stages[${at}].closesAt`, code: 'empty-window', sentence }],
  });
}

const dateOrNull = (text: string | null | undefined): Date | null => (text ? new Date(text) : null);
