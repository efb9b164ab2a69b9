import { Injectable } from '@nestjs/common';
import type { StageOpens } from '@laurel/domain/contest';
import type { Contest } from './contest.entity.js';
import { ContestPageService } from './contest-page.service.js';
import { ContestsService } from './contests.service.js';
import type { ContestCardDto, ContestDto, ContestListDto } from './dto/contest.dto.js';
import type { StageChangeDto, StageDto, StageOpensDto } from './dto/stage.dto.js';
import { RulebooksService } from './rulebooks.service.js';
import type { StageChangeRow } from './stage-change.entity.js';
import { type ChangedStage, StagesService } from './stages.service.js';

/** The public pages of contests. */
@Injectable()
export class ReadContests {
  constructor(
    private readonly contests: ContestsService,
    private readonly stages: StagesService,
    private readonly rulebooks: RulebooksService,
    private readonly page: ContestPageService,
  ) {}

  async list(): Promise<ContestListDto> {
    const contests = await this.contests.list();
    const publishedAt = await this.page.publishedAt(contests);
    return { contests: contests.map((contest) => cardOf(contest, publishedAt.get(contest.id))) };
  }

  async read(slug: string): Promise<ContestDto> {
    const contest = await this.contests.find(slug);
    const [stages, sealed, entriesCount, rounds, roadshow, publishedAt] = await Promise.all([
      this.stages.ofContest(contest.id),
      this.rulebooks.newest(contest.id),
      this.page.entriesCount(contest),
      this.page.rounds(contest),
      this.page.roadshow(contest),
      this.page.publishedAt([contest]),
    ]);
    const { edition, organisers, simulatedNote, contact, textNote } = contest;
    const rulebook =
      sealed === null ? null : { version: sealed.version, hash: sealed.hash, sealedAt: sealed.sealedAt.toISOString() };
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
    };
  }
}

export function cardOf(contest: Contest, publishedAt: Date | undefined): ContestCardDto {
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

const changeOf = ({ at, to, reason, opensAt, closesAt }: StageChangeRow): StageChangeDto => ({
  at: at.toISOString(),
  to,
  reason,
  opensAt: textOf(opensAt),
  closesAt: textOf(closesAt),
});

const textOf = (date: Date | null): string | null => date?.toISOString() ?? null;
