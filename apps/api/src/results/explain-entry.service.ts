import { Injectable } from '@nestjs/common';
import { ContestsService } from '../contests/contests.service.js';
import { Deciding } from '../deciding/deciding.service.js';
import { EntriesService } from '../entries/entries.service.js';
import { Problem } from '../platform/problem/problem.js';
import type { ExplainedEntryDto } from './dto/explained-entry.dto.js';
import { PublishedOutcomes } from './published-outcomes.service.js';

interface Asked {
  readonly round: string;
  readonly number: number;
  readonly version?: number | undefined;
}

/** An entry's arithmetic, computed on demand from the published documents alone. */
@Injectable()
export class ExplainEntry {
  constructor(
    private readonly contests: ContestsService,
    private readonly entries: EntriesService,
    private readonly published: PublishedOutcomes,
    private readonly deciding: Deciding,
  ) {}

  async explain(slug: string, { round, number, version }: Asked): Promise<ExplainedEntryDto> {
    const { id } = await this.contests.find(slug);
    const { publication, outcome } = await this.published.last(id, version);
    const decided = outcome.rounds.find((each) => each.id === round);
    if (decided === undefined || 'waitsFor' in decided) throw new Problem('round.not-found');
    const explained = await this.deciding.explain({
      run: `${publication.hashes.rulebook} ${publication.hashes.evidence} ${round}`,
      round,
      entry: number,
      bytes: publication.evidenceBytes,
      documents: () => this.published.documents(publication),
    });
    if ('refused' in explained) throw new Problem('entry.not-found');
    const names = await this.entries.names(id, [number]);
    return { ...explained, title: names.titleOf(number) };
  }
}
