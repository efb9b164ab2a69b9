import { Injectable } from '@nestjs/common';
import { type Contest, ContestsService } from '../contests/contests.service.js';
import { EntriesService } from '../entries/entries.service.js';
import { fileStem } from '../platform/http/document-download.js';
import type { DownloadedFile } from './documents/downloads.service.js';
import { type Publication, PublishedOutcomes } from './published-outcomes.service.js';
import { resultsCsv } from './results-csv.js';

export type DocumentKind = 'rulebook' | 'evidence' | 'outcome';

interface CsvFile {
  readonly fileName: string;
  readonly content: string;
}

/** The files with which anyone recomputes the award. */
@Injectable()
export class ResultFiles {
  constructor(
    private readonly contests: ContestsService,
    private readonly published: PublishedOutcomes,
    private readonly entries: EntriesService,
  ) {}

  async document(kind: DocumentKind, slug: string, version?: number): Promise<DownloadedFile> {
    const contest = await this.contests.find(slug);
    const { publication } = await this.published.last(contest.id, version);
    return {
      fileName: `${nameOf(contest, kind, publication)}.json`,
      type: 'application/json; charset=utf-8',
      hash: publication.hashes[kind],
    };
  }

  async csv(slug: string, version?: number): Promise<CsvFile> {
    const contest = await this.contests.find(slug);
    const round = await this.published.last(contest.id, version);
    const names = await this.entries.names(contest.id);
    return {
      fileName: `${nameOf(contest, 'results', round.publication)}.csv`,
      content: resultsCsv(contest, round, names),
    };
  }
}

const nameOf = (contest: Contest, what: string, { version }: Publication): string =>
  `${fileStem(contest)}-${what}-v${version}`;
