import { Injectable } from '@nestjs/common';
import { ContestsService } from '../../contests/contests.service.js';
import type { OutRow, PlaceRow } from '../../deciding/deciding.service.js';
import { EntriesService } from '../../entries/entries.service.js';
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
    private readonly published: PublishedVersions,
    private readonly rows: PublishedRows,
  ) {}

  async read(slug: string, asked: AskedVersion, query: RowsQuery): Promise<ResultRowsDto> {
    const { id } = await this.contests.find(slug);
    const { publication, rules } = await this.published.find(id, asked);
    const { of = publication.round, part = '', list, out, after } = query;
    const key = { of_round: of, part };
    const page = { after, limit: ROWS_OF_PAGE };
    const row = await this.rows.part(publication, key);
    if (row === null) throw new Problem('round.not-found');
    if (out) {
      const read = await this.rows.outs(publication, key, page);
      const outs = read.map((each) => ({ ...each, at: each.position }));
      return this.outs(outs, { total: row.outs, words: { rules, names: await this.namesOf(id, outs) } });
    }
    const held = row.lists.find((each) => each.id === list);
    if (list !== undefined && held === undefined) throw new Problem('round.not-found');
    const places =
      list === undefined
        ? (await this.rows.places(publication, key, page)).map((each) => ({ ...each, at: each.position }))
        : await this.rows.members(publication, { ...key, list }, page);
    const total = held?.total ?? row.ranked;
    return this.places(places, { total, words: { rules, names: await this.namesOf(id, places) } });
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
    return { total, decisions, next: nextOf(last && { at: last.position }, total) };
  }

  private namesOf(contestId: string, rows: readonly { readonly entry: number }[]) {
    return this.entries.names(
      contestId,
      rows.map(({ entry }) => entry),
    );
  }

  private places(rows: readonly Placed<PlaceRow>[], { total, words }: { total: number; words: Words }): ResultRowsDto {
    const ranking = new AnswerBudget().take(rows.map((row) => rankedDto(row, words)));
    return { total, ranking, out: [], next: nextOf(rows[ranking.length - 1], total) };
  }

  private outs(rows: readonly Placed<OutRow>[], { total, words }: { total: number; words: Words }): ResultRowsDto {
    const out = new AnswerBudget().take(rows.map((row) => outDto(row, words)));
    return { total, ranking: [], out, next: nextOf(rows[out.length - 1], total) };
  }
}

const nextOf = (last: { readonly at: number } | undefined, total: number): number | null =>
  last === undefined || last.at >= total ? null : last.at;
