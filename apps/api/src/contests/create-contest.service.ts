import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { lackingOpens, opensNothing, unfitOpens } from '@laurel/domain/contest';
import { type Actor, AuditedChanges } from '../audit/audited-changes.service.js';
import { type Fault, Problem } from '../platform/problem/problem.js';
import { Contest } from './contest.entity.js';
import type { CreateContestRequest, StageRequest } from './dto/create-contest.dto.js';
import { Stage } from './stage.entity.js';

type NewContest = Omit<Contest, 'createdAt' | 'position'>;

/** Makes a contest with its stages, as they are announced. */
@Injectable()
export class CreateContest {
  constructor(private readonly changes: AuditedChanges) {}

  async create(request: CreateContestRequest, actor: Actor): Promise<void> {
    const contest = contestOf(request);
    const stages = request.stages.map((stage, index) => stageOf(contest, stage, index + 1));
    const errors = stages.flatMap(faultsOf);
    if (errors.length > 0) throw new Problem('request.invalid', { errors });
    await this.changes.run(actor, async (tx) => {
      await tx.insert(Contest, contest);
      await tx.insert(Stage, stages);
      const { slug, timeZone, isSimulated, isImported } = contest;
      const shown = stages.map(({ key, kind, opens }) => ({ key, kind, opens }));
      const fields = { slug, timeZone, isSimulated, isImported, stages: shown };
      return { result: undefined, audit: { event: 'contest.created', contestId: contest.id, fields } };
    });
  }
}

const contestOf = (request: CreateContestRequest): NewContest => ({
  id: randomUUID(),
  slug: request.slug,
  title: request.title,
  edition: request.edition ?? null,
  lead: request.lead,
  timeZone: request.timeZone,
  organisers: request.organisers,
  isSimulated: request.isSimulated,
  isImported: request.isImported,
  simulatedNote: request.simulatedNote ?? null,
  contact: request.contact ?? null,
  textNote: request.textNote ?? null,
});

const stageOf = (contest: NewContest, request: StageRequest, position: number): Stage => ({
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
  opens: request.opens ?? null,
});

function faultsOf(stage: Stage, index: number): Fault[] {
  const { opensAt, closesAt } = stage;
  const isEmpty = opensAt !== null && closesAt !== null && opensAt >= closesAt;
  const empty = { path: `stages[${index}].closesAt`, code: 'empty-window', sentence: EMPTY };
  const unfit = unfitOpens(stage).map((part) => ({
    path: `stages[${index}].opens.${part}`,
    code: 'unfit-kind',
    sentence: UNFIT,
  }));
  const lacking = stage.contestIsImported || unfit.length > 0 ? undefined : lackingOpens(stage);
  const nothing = lacking === undefined ? [] : [opensNothing(index, lacking)];
  return [...(isEmpty ? [empty] : []), ...unfit, ...nothing];
}

const EMPTY = { zh: '阶段应先开始、后结束。', en: 'A stage opens before it closes.' };

const UNFIT = {
  zh: '这种阶段不开放此项：投票阶段开放一个渠道，评分阶段开放一个评委组，两者和公示阶段都可指明轮次。',
  en: 'A stage of this kind opens no such thing: ballots open a channel, marks a panel; they and a notice name a round.',
};

const dateOrNull = (text: string | null | undefined): Date | null => (text ? new Date(text) : null);
