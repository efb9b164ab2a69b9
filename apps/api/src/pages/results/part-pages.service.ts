import { Injectable } from '@nestjs/common';
import type { CheckedRulebook } from '@laurel/domain';
import type { MemberRow, OutRow, PartRow, PlaceRow } from '../../deciding/deciding.service.js';
import { EntriesService } from '../../entries/entries.service.js';
import { grouped } from '../../platform/grouped.js';
import type { AwardListDto, PartDto } from './dto/results.dto.js';
import type { AnswerBudget } from '../../platform/http/answer-budget.js';
import { type PartKey, PublishedRows, ROWS_OF_PAGE, type VersionKeys } from '../../results/published-rows.service.js';
import { outDto, rankedDto, type Words } from './result-rows.js';
import { listTitle, partTitle } from '../../contests/rulebooks.service.js';

interface Shown {
  readonly keys: VersionKeys;
  readonly rules: CheckedRulebook;
  readonly budget: AnswerBudget;
  /** Whose names are needed besides. */
  readonly named?: readonly number[];
}

/** What was read for some parts, by part. */
interface Read {
  readonly members: ReadonlyMap<string, readonly MemberRow[]>;
  readonly places: ReadonlyMap<string, readonly PlaceRow[]>;
  readonly outs: ReadonlyMap<string, readonly OutRow[]>;
  readonly words: Words;
}

const keyOf = ({ of_round, part }: PartKey): string => `${of_round} ${part}`;

/** The first page of rankings and lists, as far as an answer has room: a constant number of queries for all parts. */
@Injectable()
export class PartPages {
  constructor(
    private readonly rows: PublishedRows,
    private readonly entries: EntriesService,
  ) {}

  /** In the order of these rows, which is the order in which they get room. */
  async make(parts: readonly PartRow[], shown: Shown): Promise<{ parts: PartDto[]; words: Words }> {
    const read = await this.read(parts, shown);
    return { parts: parts.map((part) => partDto(part, read, shown.budget)), words: read.words };
  }

  private async read(parts: readonly PartRow[], { keys, rules, named = [] }: Shown): Promise<Read> {
    const [members, outs] = await Promise.all([this.rows.firstMembers(keys, parts), this.rows.firstOuts(keys, parts)]);
    const places = await this.rows.firstPlaces(
      keys,
      parts,
      members.map(({ entry }) => entry),
    );
    const numbers = new Set([...places, ...outs].map(({ entry }) => entry).concat(named));
    const names = await this.entries.names(keys.contestId, [...numbers]);
    return {
      members: grouped(members, keyOf),
      places: grouped(places, keyOf),
      outs: grouped(outs, keyOf),
      words: { rules, names },
    };
  }
}

function partDto(row: PartRow, read: Read, budget: AnswerBudget): PartDto {
  const { of_round: round, part } = row;
  const { words } = read;
  const places = read.places.get(keyOf(row)) ?? [];
  const first = places.filter(({ position }) => position <= ROWS_OF_PAGE).map((place) => rankedDto(place, words));
  const behind = places.filter(({ position }) => position > ROWS_OF_PAGE).map((place) => rankedDto(place, words));
  const lists = listsOf(row, read, budget);
  return {
    part: part === '' ? null : part,
    title: partTitle(words.rules, round, part === '' ? null : part),
    ranked: row.ranked,
    lists,
    ranking: budget.take(first),
    behind: budget.take(behind),
    outs: row.outs,
    out: budget.take((read.outs.get(keyOf(row)) ?? []).map((out) => outDto(out, words))),
    strip: budget.takes(row.strip) ? row.strip : null,
  };
}

function listsOf(row: PartRow, { members, words }: Read, budget: AnswerBudget): AwardListDto[] {
  const ofList = grouped(members.get(keyOf(row)) ?? [], ({ list }) => list);
  return budget.take(
    row.lists.map(({ id, total, cut }) => {
      const shown = ofList.get(id) ?? [];
      return {
        id,
        title: listTitle(words.rules, row.of_round, id),
        total,
        numbers: shown.map(({ entry }) => entry),
        shared: shown.filter(({ is_shared }) => is_shared).map(({ entry }) => entry),
        cut,
      };
    }),
  );
}
