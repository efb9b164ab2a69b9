import { Injectable } from '@nestjs/common';
import { ContestsService } from '../../contests/contests.service.js';
import { grouped } from '../../platform/grouped.js';
import { Problem } from '../../platform/problem/problem.js';
import type { ResultPartsDto, ResultsDto, ResultVersionDto, RoundResultDto } from './dto/results.dto.js';
import { AnswerBudget } from '../../platform/http/answer-budget.js';
import { decisionDto } from './decision-dto.js';
import { PartPages } from './part-pages.service.js';
import { Decisions } from '../../results/decisions/decisions.service.js';
import { PublishedRows } from '../../results/published-rows.service.js';
import { type AskedVersion, type Publication, PublishedVersions } from '../../results/published-versions.service.js';
import { entriesOf, sanctionDto } from './result-rows.js';
import { roundTitle, scoreOf } from '../../contests/rulebooks.service.js';

/** A round may have thousands of parts: so many are shown at once. */
const PARTS_OF_PAGE = 20;
/** Room of their own, so that long reasons leave the ranking its room. */
const BYTES_OF_VERSIONS = 24 * 1024;
const BYTES_OF_DECISIONS = 40 * 1024;

/** The results of a version: the first page of everything. */
@Injectable()
export class ReadResults {
  constructor(
    private readonly contests: ContestsService,
    private readonly published: PublishedVersions,
    private readonly rows: PublishedRows,
    private readonly pages: PartPages,
    private readonly decisions: Decisions,
  ) {}

  async read(slug: string, asked: AskedVersion): Promise<ResultsDto> {
    const { id } = await this.contests.find(slug);
    const { publication, versions, rules } = await this.published.find(id, asked);
    const [buildsOn, decisions, parts, all] = await Promise.all([
      this.published.buildsOn(publication),
      this.rows.decisions(publication, null),
      this.rows.firstParts(publication, PARTS_OF_PAGE),
      this.decisions.concerning(id, rules, publication.round),
    ]);
    const ordered = parts.toSorted(
      (a, b) => Number(b.of_round === publication.round) - Number(a.of_round === publication.round),
    );
    const shown = { keys: publication, rules, budget: new AnswerBudget(), named: entriesOf(decisions.first) };
    const made = await this.pages.make(ordered, shown);
    const dtos = new Map(ordered.map((row, index) => [row, made.parts[index]]));
    const rounds = grouped(parts, ({ of_round }) => of_round);
    const known = rules.rulebook.rounds.filter((round) => rounds.has(round.id));
    return {
      ...versionDto(publication),
      round: publication.round,
      domainVersion: publication.domainVersion,
      rulebookVersion: publication.rulebookVersion,
      buildsOn,
      versions: new AnswerBudget(BYTES_OF_VERSIONS).take(versions.map(versionDto)),
      rounds: known.map((round): RoundResultDto => {
        const rows = rounds.get(round.id) ?? [];
        return {
          id: round.id,
          title: roundTitle(rules, round.id),
          score: scoreOf(rules, round.id),
          partsTotal: rows[0]?.total ?? 0,
          parts: rows.flatMap((row) => dtos.get(row) ?? []),
        };
      }),
      decided: decisions.total,
      decisions: new AnswerBudget(BYTES_OF_DECISIONS).take(
        decisions.first.map((each) => sanctionDto(each, made.words)),
      ),
      made: new AnswerBudget(BYTES_OF_DECISIONS).take(all.map(decisionDto)),
    };
  }

  /** Further parts of a divided round. */
  async parts(
    slug: string,
    asked: AskedVersion,
    { of, after }: { of?: string; after: number },
  ): Promise<ResultPartsDto> {
    const { id } = await this.contests.find(slug);
    const { publication, rules } = await this.published.find(id, asked);
    const round = of ?? publication.round;
    const [total, rows] = await Promise.all([
      this.rows.countParts(publication, round),
      this.rows.parts(publication, round, { after, limit: PARTS_OF_PAGE }),
    ]);
    if (total === 0) throw new Problem('round.not-found');
    const { parts } = await this.pages.make(rows, { keys: publication, rules, budget: new AnswerBudget() });
    const last = rows.at(-1)?.position ?? total;
    return { total, parts, next: last < total ? last : null };
  }
}

const versionDto = ({ version, publishedAt, reason, hashes }: Publication): ResultVersionDto => ({
  version,
  publishedAt: publishedAt.toISOString(),
  reason,
  hashes: { rulebook: hashes.rulebook, evidence: hashes.evidence, outcome: hashes.outcome },
});
