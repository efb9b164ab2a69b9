import { Injectable } from '@nestjs/common';
import { ContestsService } from '../../contests/contests.service.js';
import { fileStem, rulebookName } from '../../platform/http/document-download.js';
import type { DownloadedFile } from '../../results/documents/downloads.service.js';
import {
  type AskedVersion,
  type PublishedHashes,
  PublishedVersions,
} from '../../results/published-versions.service.js';

const JSON_TYPE = 'application/json; charset=utf-8';

/** What each file is called and how it is read. */
const FILES: Readonly<
  Record<keyof PublishedHashes, { readonly name: string; readonly end: string; readonly type: string }>
> = {
  rulebook: { name: 'rulebook', end: 'json', type: JSON_TYPE },
  evidence: { name: 'evidence', end: 'json', type: JSON_TYPE },
  outcome: { name: 'outcome', end: 'json', type: JSON_TYPE },
  table: { name: 'results', end: 'csv', type: 'text/csv; charset=utf-8' },
};

/** The files with which anyone recomputes the award, and the same as a table. */
@Injectable()
export class ResultFiles {
  constructor(
    private readonly contests: ContestsService,
    private readonly published: PublishedVersions,
  ) {}

  async find(slug: string, asked: AskedVersion, kind: keyof PublishedHashes): Promise<DownloadedFile> {
    const contest = await this.contests.find(slug);
    const { publication, rules } = await this.published.find(contest.id, asked);
    const { name, end, type } = FILES[kind];
    const hash = publication.hashes[kind];
    // a rulebook has versions of its own, and is the same file wherever it is downloaded
    if (kind === 'rulebook') return { fileName: rulebookName(contest, publication.rulebookVersion), type, hash };
    // the last round needs no name: its files are those of the contest
    const isLast = rules.rulebook.rounds.at(-1)?.id === publication.round;
    const stem = isLast ? fileStem(contest) : `${fileStem(contest)}-${publication.round}`;
    return { fileName: `${stem}-${name}-v${publication.version}.${end}`, type, hash };
  }
}
