import { Injectable } from '@nestjs/common';
import { explainEntry, type ExplainedEntry } from '@laurel/domain';
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

/** An entry's arithmetic, computed on demand from the published documents alone. */
@Injectable()
export class ExplainEntry {
  readonly #kept = new BoundedCache<ExplainedEntry>(2_000);
  readonly #documents = new BoundedCache<Documents>(128 * 1024 * 1024, ({ weight }) => weight);

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
    const isThere = decided.parts.some(
      ({ ranking, out }) => ranking.some(({ entry }) => entry === number) || out.some(({ entry }) => entry === number),
    );
    if (!isThere) throw new Problem('entry.not-found');
    const explained = await this.explained(publication, round, number);
    const summary = await this.entries.summary(id, number);
    return {
      ...(explained as unknown as Omit<ExplainedEntryDto, 'title'>),
      title: summary?.title ?? { zh: String(number) },
    };
  }

  private async explained(publication: Publication, round: string, number: number): Promise<ExplainedEntry> {
    const { rulebook, evidence } = publication.hashes;
    const key = `${rulebook} ${evidence} ${round} ${number}`;
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept;
    const documents = await this.documents(publication);
    const explained = explainEntry(documents.rulebook, documents.evidence, round, number);
    if ('refused' in explained)
      throw new Error(`published evidence ${evidence} is refused: the domain has changed its mind`);
    this.#kept.set(key, explained);
    return explained;
  }

  private async documents(publication: Publication): Promise<Documents> {
    const { rulebook, evidence } = publication.hashes;
    const kept = this.#documents.get(`${rulebook} ${evidence}`);
    if (kept !== undefined) return kept;
    const [rules, facts] = await Promise.all([
      this.published.rulebookDocument(publication),
      this.published.evidenceDocument(publication),
    ]);
    const documents = {
      rulebook: JSON.parse(rules) as unknown,
      evidence: JSON.parse(facts) as unknown,
      weight: rules.length + facts.length,
    };
    this.#documents.set(`${rulebook} ${evidence}`, documents);
    return documents;
  }
}

interface Documents {
  readonly rulebook: unknown;
  readonly evidence: unknown;
  readonly weight: number;
}
