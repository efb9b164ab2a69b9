import { Injectable } from '@nestjs/common';
import { ContestsService } from '../../contests/contests.service.js';
import type { OutRow, PlaceRow } from '../../deciding/deciding.service.js';
import { EntriesService } from '../../entries/entries.service.js';
import { FindEntries, takenOf } from '../../entries/find-entries.service.js';
import { Problem } from '../../platform/problem/problem.js';
import type { DecisionsDto, ResultRowsDto } from './dto/results.dto.js';
import type { DecisionsQuery, RowsQuery } from './dto/results-query.dto.js';
import { AnswerBudget } from '../../platform/http/answer-budget.js';
import { PublishedRows, ROWS_OF_PAGE } from '../../results/published-rows.service.js';
import { type AskedVersion, PublishedVersions } from '../../results/published-versions.service.js';
import { entriesOf, outDto, rankedDto, sanctionDto, type Words } from './result-rows.js';

/** A row with its position, by which one asks on. */
type Placed<Row> = Row & { readonly at: number };

/** Further rows of a ranking, of a list, or of those who are out of the ranking; and further decisions. */
@Injectable()
export class ReadRows {
  constructor(
    private readonly contests: ContestsService,
    private readonly entries: EntriesService,
    private readonly finder: FindEntries,
    private readonly published: PublishedVersions,
    private readonly rows: PublishedRows,
  ) {}

  async read(slug: string, asked: AskedVersion, query: RowsQuery): Promise<ResultRowsDto> {
    const { id } = await this.contests.find(slug);
    const { publication, rules } = await this.published.find(id, asked);
    const { of = publication.round, part = '', list, out, after } = query;
    const key = { of_round: of, part };
    const row = await this.rows.part(publication, key);
    const held = row?.lists.find((each) => each.id === list);
    if (row === null || (list !== undefined && held === undefined && !out)) throw new Problem('round.not-found');
    const search = query.search === null ? null : takenOf(query.search);
    const entries = search === null ? null : await this.finder.numbers(id, search);
    const all = out ? row.outs : (held?.total ?? row.ranked);
    const total = entries === null ? all : await this.rows.count(publication, { ...key, list, out }, entries);
    // one more than a page tells whether there is another
    const page = { after, limit: ROWS_OF_PAGE + 1, entries };
    if (out) {
      const outs = await this.rows.outs(publication, key, page);
      return { search, total, ...outsOf(outs, { rules, names: await this.namesOf(id, outs) }) };
    }
    const places =
      list === undefined
        ? (await this.rows.places(publication, key, page)).map((each) => ({ ...each, at: each.position }))
        : await this.rows.members(publication, { ...key, list }, page);
    return { search, total, ...placesOf(places, { rules, names: await this.namesOf(id, places) }) };
  }

  /** Decisions behind this many, by time. */
  async decisions(slug: string, asked: AskedVersion, { after }: DecisionsQuery): Promise<DecisionsDto> {
    const { id } = await this.contests.find(slug);
    const { publication, rules } = await this.published.find(id, asked);
    const { total, rows } = await this.rows.decisionsBehind(publication, { after, limit: ROWS_OF_PAGE });
    const effects = rows.map(({ effect }) => effect);
    const names = await this.entries.names(id, entriesOf(effects));
    const decisions = new AnswerBudget().take(effects.map((effect) => sanctionDto(effect, { rules, names })));
    const last = rows[decisions.length - 1];
    return { total, decisions, next: last === undefined || last.position >= total ? null : last.position };
  }

  private namesOf(contestId: string, rows: readonly { readonly entry: number }[]) {
    return this.entries.names(
      contestId,
      rows.map(({ entry }) => entry),
    );
  }
}

type Shown = Pick<ResultRowsDto, 'ranking' | 'out' | 'next'>;

function placesOf(rows: readonly Placed<PlaceRow>[], words: Words): Shown {
  const ranking = new AnswerBudget().take(rows.slice(0, ROWS_OF_PAGE).map((row) => rankedDto(row, words)));
  return { ranking, out: [], next: ranking.length < rows.length ? (rows[ranking.length - 1]?.at ?? null) : null };
}

function outsOf(rows: readonly OutRow[], words: Words): Shown {
  const out = new AnswerBudget().take(rows.slice(0, ROWS_OF_PAGE).map((row) => outDto(row, words)));
  return { ranking: [], out, next: out.length < rows.length ? (rows[out.length - 1]?.position ?? null) : null };
}
