import { Injectable } from '@nestjs/common';
import type { StageOpens } from '@laurel/domain/contest';
import { type Contest, ContestsService } from '../../contests/contests.service.js';
import { RulebooksService } from '../../contests/rulebooks.service.js';
import { type ChangedStage, StagesService } from '../../contests/stages.service.js';
import { EntriesService } from '../../entries/entries.service.js';
import { PanelChanges } from '../../judging/evidence/panel-changes.service.js';
import { AnswerBudget } from '../../platform/http/answer-budget.js';
import { ResultsPartsService } from '../../results/results-parts.service.js';
import { RoadshowService } from '../../roadshow/roadshow.service.js';
import type {
  ContestCardDto,
  ContestDto,
  ContestRulebookDto,
  ContestListDto,
  JudgeLeftDto,
  ListContestsQuery,
} from './dto/contest.dto.js';
import type { StageChangeDto, StageDto, StageOpensDto } from './dto/stage.dto.js';

const OF_PAGE = 100;

/** The public pages of contests. */
@Injectable()
export class ReadContests {
  constructor(
    private readonly contests: ContestsService,
    private readonly stages: StagesService,
    private readonly rulebooks: RulebooksService,
    private readonly entries: EntriesService,
    private readonly roadshow: RoadshowService,
    private readonly results: ResultsPartsService,
    private readonly panels: PanelChanges,
  ) {}

  async list({ after }: ListContestsQuery): Promise<ContestListDto> {
    const found = await this.contests.list({ before: after, limit: OF_PAGE + 1 });
    const publishedAt = await this.results.publishedAt(found.map(({ id }) => id));
    const cards = found.slice(0, OF_PAGE).map((contest) => cardOf(contest, publishedAt.get(contest.id)));
    const contests = new AnswerBudget().take(cards);
    const last = found[contests.length - 1];
    return { contests, next: last === undefined || contests.length === found.length ? null : Number(last.position) };
  }

  async read(slug: string): Promise<ContestDto> {
    const contest = await this.contests.find(slug);
    const [stages, rulebook, entriesCount, rounds, roadshow, publishedAt, judgesLeft] = await Promise.all([
      this.stages.ofContest(contest.id),
      this.rulebook(contest.id),
      this.entries.count(contest.id),
      this.results.rounds(contest.id),
      this.roadshow.cards(contest.id),
      this.results.publishedAt([contest.id]),
      this.judgesLeft(contest.id),
    ]);
    const { edition, organisers, simulatedNote, contact, textNote } = contest;
    return {
      ...cardOf(contest, publishedAt.get(contest.id)),
      edition,
      organisers,
      simulatedNote,
      contact,
      textNote,
      stages: stages.map(stageOf),
      rulebook,
      entriesCount,
      rounds,
      roadshow,
      judgesLeft,
    };
  }

  /** Without a pseudonym: who leaves when is known, and marks are published by pseudonym. */
  private async judgesLeft(contestId: string): Promise<JudgeLeftDto[]> {
    const changes = await this.panels.ofContest(contestId);
    const rules = changes.length === 0 ? null : await this.rulebooks.newestRules(contestId);
    return changes.map(({ panel, at, keepsSheets, successor, reason }) => ({
      panel: rules?.panels.get(panel)?.title ?? { zh: panel },
      at: at.toISOString(),
      keepsSheets,
      hasSuccessor: successor !== null,
      reason,
    }));
  }

  private async rulebook(contestId: string): Promise<ContestRulebookDto | null> {
    const sealed = await this.rulebooks.newest(contestId);
    if (sealed === null) return null;
    const { rulebook } = await this.rulebooks.rules(contestId, sealed);
    const { version, hash, sealedAt } = sealed;
    const { channels = [], panels = [] } = rulebook;
    const has = { hasChannels: channels.length > 0, hasPanels: panels.length > 0 };
    return { version, ...has, hash, sealedAt: sealedAt.toISOString() };
  }
}

function cardOf(contest: Contest, publishedAt: Date | undefined): ContestCardDto {
  const { slug, title, lead, timeZone, isSimulated, isImported } = contest;
  return { slug, title, lead, timeZone, isSimulated, isImported, publishedAt: publishedAt?.toISOString() ?? null };
}

function stageOf(stage: ChangedStage): StageDto {
  const { key, kind, title, state, opens, note } = stage;
  return {
    key,
    kind,
    title,
    opensAt: textOf(stage.opensAt),
    closesAt: textOf(stage.closesAt),
    announced: { opensAt: textOf(stage.announcedOpensAt), closesAt: textOf(stage.announcedClosesAt) },
    openedAt: textOf(stage.openedAt),
    closedAt: textOf(stage.closedAt),
    state,
    opens: opens === null ? null : opensOf(opens),
    changes: stage.changes.map(changeOf),
    note,
  };
}

const opensOf = ({ channels, panel, round }: StageOpens): StageOpensDto => ({
  ...(channels === undefined ? {} : { channels: [...channels] }),
  ...(panel === undefined ? {} : { panel }),
  ...(round === undefined ? {} : { round }),
});

const changeOf = ({ at, to, reason, opensAt, closesAt }: ChangedStage['changes'][number]): StageChangeDto => ({
  at: at.toISOString(),
  to,
  reason,
  opensAt: textOf(opensAt),
  closesAt: textOf(closesAt),
});

const textOf = (date: Date | null): string | null => date?.toISOString() ?? null;
