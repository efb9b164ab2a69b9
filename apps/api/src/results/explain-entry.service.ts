import { Injectable } from '@nestjs/common';
import { explainRound, type EntryExplainer } from '@laurel/domain';
import { ContestsService } from '../contests/contests.service.js';
import { EntriesService } from '../entries/entries.service.js';
import { BoundedCache } from '../platform/bounded-cache.js';
import { Problem } from '../platform/problem/problem.js';
import type { ExplainedEntryDto } from './dto/explained-entry.dto.js';
import { type Publication, PublishedOutcomes } from './published-outcomes.service.js';

interface Asked {
  readonly round: string;
  readonly number: number;
  readonly version?: number | undefined;
}

/** A contest that was run once keeps several times the size of its documents. */
const MOST_CHARACTERS = 64 * 1024 * 1024;

/** An entry's arithmetic, computed on demand from the published documents alone; each is run once for all its entries. */
@Injectable()
export class ExplainEntry {
  readonly #runs = new BoundedCache<Run>(MOST_CHARACTERS, ({ weight }) => weight);

  constructor(
    private readonly contests: ContestsService,
    private readonly entries: EntriesService,
    private readonly published: PublishedOutcomes,
  ) {}

  async explain(slug: string, { round, number, version }: Asked): Promise<ExplainedEntryDto> {
    const { id } = await this.contests.find(slug);
    const { publication, outcome } = await this.published.last(id, version);
    const decided = outcome.rounds.find((each) => each.id === round);
    if (decided === undefined || 'waitsFor' in decided) throw new Problem('round.not-found');
    const { explain } = await this.run(publication, round);
    const explained = explain(number);
    if ('refused' in explained) throw new Problem('entry.not-found');
    const names = await this.entries.names(id, [number]);
    return {
      ...(explained as unknown as Omit<ExplainedEntryDto, 'title'>),
      title: names.titleOf(number),
    };
  }

  private async run(publication: Publication, round: string): Promise<Run> {
    const { rulebook, evidence } = publication.hashes;
    const key = `${rulebook} ${evidence} ${round}`;
    const kept = this.#runs.get(key);
    if (kept !== undefined) return kept;
    const [rules, facts] = await Promise.all([
      this.published.rulebookDocument(publication),
      this.published.evidenceDocument(publication),
    ]);
    const explain = explainRound(JSON.parse(rules), JSON.parse(facts), round);
    if ('refused' in explain)
      throw new Error(`published evidence ${evidence} is refused: the domain has changed its mind`);
    const run = { explain, weight: rules.length + facts.length };
    this.#runs.set(key, run);
    return run;
  }
}

interface Run {
  readonly explain: EntryExplainer;
  readonly weight: number;
}
