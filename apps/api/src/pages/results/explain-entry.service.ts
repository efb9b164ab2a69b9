import { Injectable } from '@nestjs/common';
import { ContestsService } from '../../contests/contests.service.js';
import { Deciding } from '../../deciding/deciding.service.js';
import { EntriesService } from '../../entries/entries.service.js';
import { Problem } from '../../platform/problem/problem.js';
import type { ExplainedEntryDto } from './dto/explained-entry.dto.js';
import { PublishedRows } from '../../results/published-rows.service.js';
import { type AskedVersion, PublishedVersions } from '../../results/published-versions.service.js';
import { publishedRound } from './published-round.js';
import { sanctionDto } from './result-rows.js';

/** An entry in one of the rounds that a version shows. */
interface AskedEntry {
  /** The round itself by default. */
  readonly of?: string | undefined;
  readonly number: number;
}

/** An entry's arithmetic, computed on demand from the published documents alone. */
@Injectable()
export class ExplainEntry {
  constructor(
    private readonly contests: ContestsService,
    private readonly entries: EntriesService,
    private readonly published: PublishedVersions,
    private readonly rows: PublishedRows,
    private readonly deciding: Deciding,
  ) {}

  async explain(slug: string, asked: AskedVersion, { of, number }: AskedEntry): Promise<ExplainedEntryDto> {
    const { id } = await this.contests.find(slug);
    const { publication, rules } = await this.published.find(id, asked);
    const round = of ?? publication.round;
    const [parts, standings, decisions] = await Promise.all([
      this.rows.countParts(publication, round),
      this.rows.standings(publication, number),
      this.rows.decisions(publication, [number]),
    ]);
    if (parts === 0) throw new Problem('round.not-found');
    const place = standings.places.find(({ of_round }) => of_round === round);
    const out = standings.outs.find(({ of_round }) => of_round === round);
    // nobody computes a contest for an entry that it did not have
    if (place === undefined && out === undefined) throw new Problem('entry.not-found');
    const study = publishedRound(this.published, publication, round);
    const explained = await this.deciding.explain({ ...study, entry: number });
    if ('refused' in explained) throw new Problem('entry.not-found');
    const { standing } = explained;
    const words = { rules, names: await this.entries.names(id, [number]) };
    const name = words.names.get(number);
    return {
      ...explained,
      title: words.names.titleOf(number),
      shortTitle: name?.shortTitle ?? null,
      isSample: name?.isSample ?? false,
      standing: 'out' in standing ? standing : { ...standing, tie: place?.tie ?? null },
      toCut: place?.to_cut ?? null,
      decisions: decisions.first.map((each) => sanctionDto(each, words)),
    };
  }
}
