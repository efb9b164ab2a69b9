import { Injectable } from '@nestjs/common';
import type { Actor } from '../audit/audited-changes.service.js';
import type { Contest } from '../contests/contests.service.js';
import type { WordsDto } from '../platform/input/words.dto.js';
import { Problem } from '../platform/problem/problem.js';
import { say } from '../platform/problem/sentence.js';
import type { CorrectionRequest, PublishedDto } from './dto/publish.dto.js';
import { PublishProposed } from './notice/publish-proposed.service.js';
import { PublishOutcome, publishedDto } from './publish-outcome.service.js';

interface Publishing {
  readonly round: string;
  readonly reason: WordsDto | null;
  readonly corrects: readonly CorrectionRequest[];
  readonly confirms: string | null;
}

/** A contest that took place elsewhere publishes what it imported; one that takes place here, what its notice proposed. */
@Injectable()
export class PublishRound {
  constructor(
    private readonly imported: PublishOutcome,
    private readonly proposed: PublishProposed,
  ) {}

  async publish(contest: Contest, publishing: Publishing, actor: Actor): Promise<PublishedDto> {
    const { round, reason, corrects, confirms } = publishing;
    if (contest.isImported) return this.imported.publish(contest, { round, reason, corrects }, actor);
    refuseAnythingElse(publishing);
    const { own, corrected } = await this.proposed.publish(contest, { round, confirms }, actor);
    return { ...publishedDto(own), corrected: corrected.map(publishedDto) };
  }
}

/** The proposed version has its reason already, and nothing is added to it. */
function refuseAnythingElse({ reason, corrects }: Publishing): void {
  const given = [...(reason === null ? [] : ['reason']), ...(corrects.length === 0 ? [] : ['corrects'])];
  if (given.length === 0) return;
  throw new Problem('request.invalid', {
    errors: given.map((path) => ({ path, code: 'as-proposed', sentence: AS_IS })),
  });
}

const AS_IS = say(
  '公布的就是公示过的那一版，不能再加什么，请删去。',
  'What is published is what the notice proposed: nothing is added to it, so leave this out.',
);
