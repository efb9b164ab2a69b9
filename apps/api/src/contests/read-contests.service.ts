import { Injectable } from '@nestjs/common';
import type { Contest } from './contest.entity.js';
import { ContestPageService } from './contest-page.service.js';
import { ContestsService } from './contests.service.js';
import type { ContestCardDto, ContestDto, ContestListDto, StageDto } from './dto/contest.dto.js';
import { RulebooksService } from './rulebooks.service.js';
import type { Stage } from './stage.entity.js';

/** The public pages of contests. */
@Injectable()
export class ReadContests {
  constructor(
    private readonly contests: ContestsService,
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
      this.contests.stagesOf(contest.id),
      this.rulebooks.newest(contest.id),
      this.page.entriesCount(contest),
      this.page.rounds(contest),
      this.page.roadshow(contest),
      this.page.publishedAt([contest]),
    ]);
    const { edition, organisers, simulatedNote } = contest;
    const rulebook =
      sealed === null ? null : { version: sealed.version, hash: sealed.hash, sealedAt: sealed.sealedAt.toISOString() };
    return {
      ...cardOf(contest, publishedAt.get(contest.id)),
      edition,
      organisers,
      simulatedNote,
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

function stageOf({ key, kind, title, opensAt, closesAt, state, note }: Stage): StageDto {
  return {
    key,
    kind,
    title,
    opensAt: opensAt?.toISOString() ?? null,
    closesAt: closesAt?.toISOString() ?? null,
    state,
    note,
  };
}
