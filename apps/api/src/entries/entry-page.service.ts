import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { CoverageDto, EntryAppearanceDto, EntryResultDto } from './dto/entry.dto.js';

export { CoverageDto, type EntryAppearanceDto, type EntryResultDto, media, type Medium } from './dto/entry.dto.js';

/** What is published about the entries of a contest: the lists that hold them and their results. */
export interface PublishedStandings {
  /** Entry numbers by `round.list`. */
  readonly lists: ReadonlyMap<string, readonly number[]>;
  resultsOf(number: number): EntryResultDto[];
}

/** What the features to the right of `entries` add to the pages of an entry. */
export interface EntryPageParts {
  standings(contestId: string): Promise<PublishedStandings>;
  appearances(contestId: string, number: number): Promise<EntryAppearanceDto[]>;
  coverage(contestId: string, number: number): Promise<CoverageDto[]>;
}

/** Turned round as in `ContestPageService`: features hand in their parts when their modules start. */
@Injectable()
export class EntryPageService implements OnApplicationBootstrap {
  #parts: Partial<EntryPageParts> = {};

  contribute(parts: Partial<EntryPageParts>): void {
    this.#parts = { ...this.#parts, ...parts };
  }

  onApplicationBootstrap(): void {
    this.whole();
  }

  standings(contestId: string): Promise<PublishedStandings> {
    return this.whole().standings(contestId);
  }

  appearances(contestId: string, number: number): Promise<EntryAppearanceDto[]> {
    return this.whole().appearances(contestId, number);
  }

  coverage(contestId: string, number: number): Promise<CoverageDto[]> {
    return this.whole().coverage(contestId, number);
  }

  private whole(): EntryPageParts {
    const { standings, appearances, coverage } = this.#parts;
    if (!standings || !appearances || !coverage) throw new Error('a part of the entry page is missing');
    return { standings, appearances, coverage };
  }
}
