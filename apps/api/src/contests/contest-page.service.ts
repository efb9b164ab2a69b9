import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Contest } from './contest.entity.js';
import type { RoundDto, StopCardDto } from './dto/contest.dto.js';

export type { RoundDto, StopCardDto } from './dto/contest.dto.js';

/** What the features to the right of `contests` add to its pages. */
export interface ContestPageParts {
  /** How many entries a contest has. */
  entriesCount(contestId: string): Promise<number>;
  roadshow(contestId: string): Promise<StopCardDto[]>;
  /** The rounds of the sealed rulebook, and what of them is published. */
  rounds(contestId: string): Promise<RoundDto[]>;
  /** When each contest's newest result was published; contests without one are missing. */
  publishedAt(contestIds: readonly string[]): Promise<ReadonlyMap<string, Date>>;
}

/**
 * A contest's page shows entries, stops and results, but `contests` may not import those features: each hands in its
 * part when its module starts, and a part that nobody handed in stops the start.
 */
@Injectable()
export class ContestPageService implements OnApplicationBootstrap {
  #parts: Partial<ContestPageParts> = {};

  contribute(parts: Partial<ContestPageParts>): void {
    this.#parts = { ...this.#parts, ...parts };
  }

  onApplicationBootstrap(): void {
    this.whole();
  }

  entriesCount(contest: Contest): Promise<number> {
    return this.whole().entriesCount(contest.id);
  }

  roadshow(contest: Contest): Promise<StopCardDto[]> {
    return this.whole().roadshow(contest.id);
  }

  rounds(contest: Contest): Promise<RoundDto[]> {
    return this.whole().rounds(contest.id);
  }

  publishedAt(contests: readonly Contest[]): Promise<ReadonlyMap<string, Date>> {
    return this.whole().publishedAt(contests.map(({ id }) => id));
  }

  private whole(): ContestPageParts {
    const { entriesCount, roadshow, rounds, publishedAt } = this.#parts;
    if (!entriesCount || !roadshow || !rounds || !publishedAt) throw new Error('a part of the contest page is missing');
    return { entriesCount, roadshow, rounds, publishedAt };
  }
}
