import { Injectable } from '@nestjs/common';
import { ContestsService } from '../../contests/contests.service.js';
import { scoreOf } from '../../contests/rulebooks.service.js';
import { EntriesService, type EntryName } from '../../entries/entries.service.js';
import { takenOf } from '../../entries/find-entries.service.js';
import { FindSubmitters } from '../../entries/find-submitters.service.js';
import { grouped } from '../../platform/grouped.js';
import { AnswerBudget } from '../../platform/http/answer-budget.js';
import { isFitText } from '../../platform/input/text.js';
import { Problem } from '../../platform/problem/problem.js';
import { PublishedRows } from '../../results/published-rows.service.js';
import { type PublishedVersion, PublishedVersions } from '../../results/published-versions.service.js';
import { ResultsPartsService } from '../../results/results-parts.service.js';
import { RoadshowService } from '../../roadshow/roadshow.service.js';
import { sanctionDto } from '../results/result-rows.js';
import type { SanctionDto } from '../results/dto/sanction.dto.js';
import type {
  ListSubmittersQuery,
  SubmitterDto,
  SubmitterEntryDto,
  SubmitterListDto,
  SubmitterPageQuery,
  SubmitterRoundDto,
} from './dto/submitter.dto.js';

const OF_PAGE = 100;
const MOST_PIECES = 10;

type Submitted = NonNullable<Awaited<ReturnType<FindSubmitters['submitted']>>>;
type WithoutEntry = Omit<SubmitterEntryDto, 'number' | 'title' | 'isSample' | 'isLead'>;

/** The public pages of those who submit. */
@Injectable()
export class ReadSubmitters {
  constructor(
    private readonly contests: ContestsService,
    private readonly finder: FindSubmitters,
    private readonly entries: EntriesService,
    private readonly results: ResultsPartsService,
    private readonly published: PublishedVersions,
    private readonly rows: PublishedRows,
    private readonly roadshow: RoadshowService,
  ) {}

  async list(slug: string, { search, after }: ListSubmittersQuery): Promise<SubmitterListDto> {
    const { id: contestId } = await this.contests.find(slug);
    const taken = search === null ? null : takenOf(search);
    const { total, rows } = await this.finder.list({ contestId, search: taken }, { after, limit: OF_PAGE });
    const submitters = new AnswerBudget().take(rows);
    const end = after + submitters.length;
    return { search: taken, total, submitters, next: end < total && submitters.length > 0 ? end : null };
  }

  async read(slug: string, name: string, { after }: SubmitterPageQuery): Promise<SubmitterDto> {
    const { id: contestId } = await this.contests.find(slug);
    const submitted = isFitText(name)
      ? await this.finder.submitted(contestId, name, { after, limit: OF_PAGE + 1 })
      : null;
    if (submitted === null) throw new Problem('submitter.not-found');
    const page = submitted.rows.slice(0, OF_PAGE);
    const last = await this.published.findOrNull(contestId);
    const about = await this.about(contestId, page, last);
    const made = page.map((row) => ({ ...entryOf(row, submitted), ...about(row.number) }));
    const entries = new AnswerBudget().take(made);
    return {
      name: submitted.name,
      total: submitted.total,
      published: last === null ? null : { round: last.publication.round, version: last.publication.version },
      rounds: last === null ? [] : roundsOf(last, entries),
      entries,
      next: submitted.rows.length > entries.length ? (entries.at(-1)?.number ?? null) : null,
    };
  }

  /** What is told of each of these entries besides its name: as many queries for a hundred as for one. */
  private async about(
    contestId: string,
    page: readonly EntryName[],
    last: PublishedVersion | null,
  ): Promise<(number: number) => WithoutEntry> {
    const numbers = page.map(({ number }) => number);
    const [standings, seen, decisions] = await Promise.all([
      this.results.standings(contestId),
      this.roadshow.seenOf(contestId, numbers, MOST_PIECES),
      this.decisions(contestId, numbers, last),
    ]);
    const results = await standings.resultsOfAll(numbers);
    return (number) => {
      const { minutes = 0, total = 0, pieces = [] } = seen.get(number) ?? {};
      return {
        results: results.get(number) ?? [],
        minutes,
        coverage: [...pieces],
        coverageTotal: total,
        decisions: [...(decisions.get(number) ?? [])],
      };
    };
  }

  private async decisions(
    contestId: string,
    numbers: readonly number[],
    last: PublishedVersion | null,
  ): Promise<ReadonlyMap<number | null, readonly SanctionDto[]>> {
    if (last === null) return new Map();
    const [{ first }, names] = await Promise.all([
      this.rows.decisions(last.publication, numbers),
      this.entries.names(contestId, numbers),
    ]);
    const words = { rules: last.rules, names };
    return grouped(
      first.map((decision) => sanctionDto(decision, words)),
      ({ entry }) => entry,
    );
  }
}

const entryOf = (
  { number, title, isSample, submitters }: EntryName,
  { name }: Submitted,
): Pick<SubmitterEntryDto, 'number' | 'title' | 'isSample' | 'isLead'> => ({
  number,
  title,
  isSample,
  isLead: submitters[0]?.zh === name.zh,
});

/** Those that these entries were in. */
function roundsOf({ rules }: PublishedVersion, entries: readonly SubmitterEntryDto[]): SubmitterRoundDto[] {
  const met = new Map(entries.flatMap(({ results }) => results.map(({ round, roundTitle }) => [round, roundTitle])));
  return [...met].map(([id, title]) => ({ id, title, score: scoreOf(rules, id) }));
}
