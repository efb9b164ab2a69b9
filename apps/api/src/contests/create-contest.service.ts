import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type StageOpens } from '@laurel/domain/contest';
import { lackingOpens, opensNothing, unfitOpens } from '@laurel/domain/contest/sealing';
import { type Actor, AuditedChanges } from '../audit/audited-changes.service.js';
import { type Fault, Problem } from '../platform/problem/problem.js';
import { say } from '../platform/problem/sentence.js';
import { Contest } from './contest.entity.js';
import type { CreateContestRequest, StageRequest } from './dto/create-contest.dto.js';
import { type Proposal, ProposeContest } from './propose-contest.service.js';
import { refuseUnfit, sealVersion } from './seal-version.js';
import { Stage } from './stage.entity.js';

type WantedStage = Omit<StageRequest, 'opens'> & { readonly opens?: StageOpens | null };
type NewContest = Omit<Contest, 'createdAt' | 'position'>;

/** Makes a contest with its stages, as they are announced, and seals the rulebook that comes with it. */
@Injectable()
export class CreateContest {
  constructor(
    private readonly changes: AuditedChanges,
    private readonly proposals: ProposeContest,
  ) {}

  async create(request: CreateContestRequest, actor: Actor): Promise<void> {
    const proposal = await this.proposals.propose(request);
    const contest = contestOf(request, proposal);
    const wanted: readonly WantedStage[] = request.stages ?? proposal.stages;
    const stages = wanted.map((stage, index) => stageOf(contest, stage, index + 1));
    const errors = stages.flatMap(faultsOf);
    if (errors.length > 0) throw new Problem('request.invalid', { errors });
    const { checked } = proposal;
    if (checked !== null) refuseUnfit({ contest, stages }, checked);
    const sealedBy = actor.accountId;
    await this.changes.run(actor, async (tx) => {
      await tx.insert(Contest, contest);
      await tx.insert(Stage, stages);
      if (checked !== null) await sealVersion(tx, { contest, stages, version: 1, checked, reason: null, sealedBy });
      const { slug, timeZone, isSimulated, isImported } = contest;
      const shown = stages.map(({ key, kind, opens }) => ({ key, kind, opens }));
      const rulebook = checked === null ? null : { version: 1, hash: checked.hash };
      const source = { example: request.example ?? null, copyOf: request.copyOf ?? null };
      const fields = { slug, timeZone, isSimulated, isImported, stages: shown, rulebook, ...source };
      return { result: undefined, audit: { event: 'contest.created', contestId: contest.id, fields } };
    });
  }
}

/** What the request leaves out is what the source says; what neither says is missing. */
function contestOf(request: CreateContestRequest, { words, stages }: Proposal): NewContest {
  const title = request.title ?? words.title;
  const lead = request.lead ?? words.lead;
  const timeZone = request.timeZone ?? words.timeZone;
  const organisers = request.organisers ?? words.organisers;
  const listed = request.stages ?? (stages.length === 0 ? null : stages);
  if (title === null || lead === null || timeZone === null || organisers === null || listed === null) {
    const said = { title, lead, timeZone, organisers, stages: listed };
    const lacking = Object.entries(said).flatMap(([path, value]) => (value === null ? [missing(path)] : []));
    throw new Problem('request.invalid', { errors: lacking });
  }
  return {
    id: randomUUID(),
    slug: request.slug,
    title,
    edition: given(request.edition, words.edition),
    lead,
    timeZone,
    organisers,
    isSimulated: request.isSimulated,
    isImported: request.isImported,
    simulatedNote: request.simulatedNote ?? null,
    contact: given(request.contact, words.contact),
    textNote: given(request.textNote, words.textNote),
  };
}

/** null says that there is none, nothing that it is as before. */
const given = <T>(asked: T | null | undefined, otherwise: T | null): T | null =>
  asked === undefined ? otherwise : asked;

const missing = (path: string): Fault => ({
  path,
  code: 'is-defined',
  sentence: say('缺少这一项，请补上。', 'This is missing: add it.'),
});

const stageOf = (contest: NewContest, request: WantedStage, position: number): Stage => ({
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

const EMPTY = say('阶段应先开始、后结束。', 'A stage opens before it closes.');

const UNFIT = say(
  '这种阶段不开放此项：投票阶段开放一个渠道，评分阶段开放一个评委组，两者和公示阶段都可指明轮次。',
  'A stage of this kind opens no such thing: ballots open a channel, marks a panel; they and a notice name a round.',
);

const dateOrNull = (text: string | null | undefined): Date | null => (text ? new Date(text) : null);
